import { For } from 'solid-js'
import { Answered } from '../ui/Answered.tsx'
import { createAsked } from '../ui/create-asked.ts'
import { Section } from '../ui/Section.tsx'
import { managingWords } from '../words/managing/words.ts'
import { sizeInWords } from '../words/sizes.ts'
import * as ask from './ask-managing.ts'

const own = () => managingWords().storage

/** What each workshop takes of the disk. */
export function StorageSection() {
  const sizes = createAsked(() => true, ask.storage)
  return (
    <Section heading={own().heading}>
      <p>{own().lead}</p>
      <Answered to={sizes}>
        {(all) => (
          <ul class="rows">
            <For each={all()} fallback={<li>{managingWords().workshops.empty}</li>}>
              {(each) => (
                <li>
                  <div>
                    {each.title}
                    <p class="meta">{own().counts(each.documents, each.versions)}</p>
                  </div>
                  <span>{sizeInWords(each.bytes)}</span>
                </li>
              )}
            </For>
          </ul>
        )}
      </Answered>
    </Section>
  )
}
