import { buildEditorFromExtensions } from '@lexical/extension'
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  defineExtension,
  type LexicalEditor,
} from 'lexical'
import { afterEach, expect, test } from 'vitest'
import { ClauseTextExtension } from '../../shared/text/nodes.ts'
import type { TextUndo } from '../../shared/text/undo.ts'
import { registerTypedMarks } from './typed-marks.ts'

let steps = 0
const undo = { endStep: () => (steps += 1) } as Partial<TextUndo> as TextUndo
let leave = () => {}
afterEach(() => leave())

function anEditor(): LexicalEditor {
  steps = 0
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'test',
      dependencies: [ClauseTextExtension],
      theme: { tableScrollableWrapper: 'table' },
      onError(wrong) {
        throw wrong
      },
    }),
  )
  leave = registerTypedMarks(editor, undo)
  editor.update(() => $getRoot().clear().append($createParagraphNode()).selectEnd(), { discrete: true })
  return editor
}

/** Letter by letter, as from the keys. */
async function type(editor: LexicalEditor, words: string): Promise<void> {
  for (const letter of words) {
    editor.update(
      () => {
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText(letter)
      },
      { discrete: true },
    )
    await Promise.resolve()
  }
}

/** What stands there, run by run: its words, and its marks in brackets. */
const runs = (editor: LexicalEditor): string[] =>
  editor.read('latest', () =>
    $getRoot()
      .getAllTextNodes()
      .map((text) => {
        const marks = (['bold', 'italic', 'strikethrough'] as const).filter((mark) => text.hasFormat(mark))
        return marks.length > 0 ? `${text.getTextContent()} (${marks})` : text.getTextContent()
      }),
  )

test.each([
  ['Wort **fett** und', ['Wort ', 'fett (bold)', ' und']],
  ['**fett**', ['fett (bold)']],
  ['ganz *kursiv*.', ['ganz ', 'kursiv (italic)', '.']],
  ['(_kursiv_)', ['(', 'kursiv (italic)', ')']],
  ['~~zwei Worte~~ weg', ['zwei Worte (strikethrough)', ' weg']],
  ['**a** und **b**', ['a (bold)', ' und ', 'b (bold)']],
  ['**fett** *kursiv*', ['fett (bold)', ' ', 'kursiv (italic)']],
  ['*a **b** c', ['*a ', 'b (bold)', ' c']],
])('What is typed as %s gets its marks, and what follows does not', async (typed, expected) => {
  const editor = anEditor()
  await type(editor, typed)
  expect(runs(editor)).toEqual(expected)
  expect(steps).toBeGreaterThan(0)
})

test.each([
  'Bürger*innen und Lehrer*innen',
  'Lehrer*innen*',
  'a_b_c',
  '3*4*5',
  '2 * 3 * 4',
  '** fett**',
  '**fett **',
  '****',
  '__',
  'Frist: ____ und ____',
  '~~~~',
])('Signs that stand for themselves stay: %s', async (typed) => {
  const editor = anEditor()
  await type(editor, typed)
  expect(runs(editor).join('')).toBe(typed)
  expect(steps).toBe(0)
})

test('Signs that were pasted stay', async () => {
  const editor = anEditor()
  await type(editor, 'x ')
  editor.update(
    () => {
      const selection = $getSelection()
      if ($isRangeSelection(selection)) selection.insertText('**fett**')
    },
    { discrete: true },
  )
  await Promise.resolve()
  expect(runs(editor)).toEqual(['x **fett**'])
})
