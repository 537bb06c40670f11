import { render } from 'solid-js/web'
import './ui/tokens.css'
import './ui/fonts.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/frame.css'
import { keepApplication } from './offline/register.ts'
import { Pages } from './pages.tsx'
import { findWords } from './words/words.ts'

const app = document.getElementById('app')
if (!app) throw new Error('index.html has no #app')
await findWords()
render(() => <Pages />, app)
keepApplication()
