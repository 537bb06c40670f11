import { ListNode } from '@lexical/list'
import type { LexicalEditor } from 'lexical'

/** The items of a list to check off are checkboxes to assistive technology, and those stand in a group, not in a list. */
export const groupCheckLists = (editor: LexicalEditor): (() => void) =>
  editor.registerMutationListener(ListNode, () => {
    for (const list of editor.getRootElement()?.querySelectorAll('ul') ?? []) {
      if (list.classList.contains('checklist')) list.setAttribute('role', 'group')
      else list.removeAttribute('role')
    }
  })
