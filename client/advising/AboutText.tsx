import { useDocument } from '../documents/document-view.tsx'
import { AdviceList } from './AdviceList.tsx'
import { createClauseTexts } from './create-clause-texts.ts'
import { Extents } from './Extents.tsx'
import './advising.css'

/** In the margin: what may be hard to read in the text, and how long it is. */
export function AboutText() {
  const texts = createClauseTexts(useDocument())
  return (
    <>
      <AdviceList texts={texts()} />
      <Extents texts={texts()} />
    </>
  )
}
