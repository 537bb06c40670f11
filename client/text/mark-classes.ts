import type { Mark } from '../../shared/text/canonical.ts'

const classes: Record<Mark, string> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strikethrough: 'struck',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
}

/** The classes of text.css for marked words; undefined where they have no mark. */
export const classOfMarks = (marks: readonly Mark[] | undefined): string | undefined =>
  marks?.length ? marks.map((mark) => classes[mark]).join(' ') : undefined
