import { createSignal, For, Match, Switch } from 'solid-js'
import * as ask from '../ask.ts'
import { ActDialog } from '../ui/ActDialog.tsx'
import { announce } from '../ui/announce.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/Field.tsx'
import { late } from '../ui/late.tsx'
import { KeepVersionDialog } from '../versions/KeepVersionDialog.tsx'
import { keyList } from '../words/key-list.ts'
import { newDocumentWords } from '../words/new-document/words.ts'
import { language, words } from '../words/words.ts'
import { type Asking, useDocument } from './document-view.tsx'

const SharingDialog = late(async () => (await import('../managing/SharingDialog.tsx')).default)

/** Asks for one line: the title of the document or the heading of a clause. */
function LineDialog(props: {
  readonly title: string
  readonly act: string
  readonly label: string
  readonly missing: string
  readonly value: string
  readonly onValue: (value: string) => Promise<unknown>
  readonly onClose: () => void
}) {
  const [line, setLine] = createSignal(props.value)
  return (
    <ActDialog
      title={props.title}
      act={props.act}
      ready={() => line().trim() !== ''}
      onAct={() => props.onValue(line())}
      onClose={props.onClose}
    >
      {(tried) => (
        <TextField
          label={props.label}
          value={line()}
          onValue={setLine}
          maxLength={200}
          first
          wrong={tried() && line().trim() === '' ? props.missing : null}
        />
      )}
    </ActDialog>
  )
}

function KeysDialog(props: { readonly onClose: () => void }) {
  return (
    <Dialog title={words().keyList.heading} isToRead onClose={props.onClose}>
      <table class="keys">
        <tbody>
          <For each={keyList[language()]}>
            {([keys, meaning]) => (
              <tr>
                <th scope="row">
                  <kbd>{keys}</kbd>
                </th>
                <td>{meaning}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <div class="row choices">
        <button type="button" class="button first" onClick={() => props.onClose()}>
          {words().close}
        </button>
      </div>
    </Dialog>
  )
}

/** Whatever the page is asking now, one question at a time. */
export function Dialogs(props: { readonly onTitle: (title: string) => void; readonly onVersion: () => void }) {
  const view = useDocument()
  const id = () => view.document().id
  const close = () => view.ask(undefined)
  const asked = <Kind extends Asking['kind']>(...kinds: readonly Kind[]) => {
    const asking = view.asking()
    return asking && kinds.some((kind) => kind === asking.kind)
      ? (asking as Extract<Asking, { kind: Kind }>)
      : undefined
  }

  return (
    <Switch>
      <Match when={asked('keep-version')}>
        <KeepVersionDialog
          document={id()}
          onKept={(version) => {
            props.onVersion()
            announce(words().versions.kept(version.number))
          }}
          onClose={close}
        />
      </Match>
      <Match when={asked('share')}>
        <SharingDialog document={view.document()} onClose={close} />
      </Match>
      <Match when={asked('keys')}>
        <KeysDialog onClose={close} />
      </Match>
      <Match when={asked('rename')}>
        <LineDialog
          title={words().document.rename}
          act={words().clause.save}
          label={newDocumentWords().title}
          missing={newDocumentWords().titleMissing}
          value={view.document().title}
          onValue={(title) => ask.changeDocument(id(), { title }).then(() => props.onTitle(title.trim()))}
          onClose={close}
        />
      </Match>
      <Match when={asked('add-clause')}>
        {(asking) => (
          <LineDialog
            title={words().clause.addHead}
            act={words().clause.addAct}
            label={words().clause.title}
            missing={words().clause.titleMissing}
            value=""
            onValue={(title) => {
              const { after } = asking()
              return view.structure.add(after === undefined ? { title } : { title, after })
            }}
            onClose={close}
          />
        )}
      </Match>
      <Match when={asked('rename-clause')}>
        {(asking) => (
          <LineDialog
            title={words().clause.renameHead(view.ref(asking().clause))}
            act={words().clause.save}
            label={words().clause.title}
            missing={words().clause.titleMissing}
            value={view.entry(asking().clause)?.title ?? ''}
            onValue={(title) => view.structure.rename(asking().clause, title)}
            onClose={close}
          />
        )}
      </Match>
    </Switch>
  )
}
