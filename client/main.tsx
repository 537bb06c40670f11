import { render } from 'solid-js/web'
import './ui/tokens.css'
import './ui/fonts.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/frame.css'
import { Pages } from './pages.tsx'

const app = document.getElementById('app')
if (!app) throw new Error('index.html has no #app')
render(() => <Pages />, app)
