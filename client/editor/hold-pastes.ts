import { COMMAND_PRIORITY_CRITICAL, type LexicalEditor, PASTE_COMMAND } from 'lexical'
import { laterTools, loadLaterTools } from './later-tools.tsx'

/** The same words once more: a clipboard can be read only while one pastes. */
function copyOf(clipboard: DataTransfer): ClipboardEvent {
  const clipboardData = new DataTransfer()
  for (const type of clipboard.types) if (type !== 'Files') clipboardData.setData(type, clipboard.getData(type))
  for (const file of clipboard.files) clipboardData.items.add(file)
  return new ClipboardEvent('paste', { clipboardData, cancelable: true })
}

/** Whoever pastes before the editor knows tables and all that pages bring along waits for it; without it, too, no word is lost. */
export const holdPastes = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const clipboard = event instanceof ClipboardEvent ? event.clipboardData : null
      if (laterTools() || !clipboard) return false
      event.preventDefault()
      const held = copyOf(clipboard)
      const paste = () => editor.dispatchCommand(PASTE_COMMAND, held)
      loadLaterTools().then(paste, paste)
      return true
    },
    COMMAND_PRIORITY_CRITICAL,
  )
