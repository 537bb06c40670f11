import { render } from 'solid-js/web'
import { afterEach, expect, test, vi } from 'vitest'
import { Refused } from '../ask.ts'
import { ActDialog } from './ActDialog.tsx'
import { spoken } from './announce.ts'

let leave = () => {}
afterEach(() => leave())

function ask(onAct: () => Promise<unknown>) {
  const page = document.body.appendChild(document.createElement('div'))
  const onClose = vi.fn(() => leave())
  leave = render(
    () => (
      <ActDialog title="Umbenennen" act="Übernehmen" onAct={onAct} onClose={onClose}>
        {() => null}
      </ActDialog>
    ),
    page,
  )
  const submit = () =>
    page.querySelector('form')!.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
  return { page, onClose, submit }
}

test('a dialog stays with the reason when its act is refused, and closes when it is done', async () => {
  const onAct = vi.fn(async () => {}).mockRejectedValueOnce(new Refused('conflict'))
  const { page, onClose, submit } = ask(onAct)
  submit()
  await vi.waitFor(() => expect(page.querySelector('[role="alert"]')?.textContent).toContain('Jemand war schneller'))
  expect(onClose).not.toHaveBeenCalled()
  submit()
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce())
})

test('an act runs once, however often its form is sent, and a refusal after Escape is said', async () => {
  let refuse = (_why: Refused) => {}
  const onAct = vi.fn(
    () =>
      new Promise((_resolve, reject) => {
        refuse = reject
      }),
  )
  const { onClose, submit } = ask(onAct)
  submit()
  submit()
  expect(onAct).toHaveBeenCalledOnce()
  onClose()
  refuse(new Refused('conflict'))
  await vi.waitFor(() => expect(spoken()).toContain('Jemand war schneller'))
})
