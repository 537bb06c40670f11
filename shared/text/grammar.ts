/**
 * What may stand in the tree of a clause: the names of its elements, what may be in what, and which attributes with
 * which values. The tree is the one that Lexical's binding keeps in Yjs:
 *
 *     clause root          an XmlElement without a name, called 'root' here
 *     element              an XmlElement named after its node; what is at its default is no attribute
 *     text                 an XmlText; the marks of a run are its text attribute p {__format: bits}; i only keeps
 *                          neighbouring runs apart. A run has no type of its own (t): words called a tab would stand
 *                          in the text and be seen by nobody
 *
 * The room asks before it lets an edit in, since a name unknown to the editors stops every one of them. The editors ask
 * the same before they let go of an edit (`keep-to-grammar.ts`), so that a paste is trimmed and never refused.
 */
import { isSafeUrl } from './safe-url.ts'

type Allows = (value: unknown) => boolean

const wholeNumber =
  (least: number, most: number): Allows =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

const oneOf =
  (...values: readonly unknown[]): Allows =>
  (value) =>
    values.includes(value)

const textUpTo =
  (most: number): Allows =>
  (value) =>
    typeof value === 'string' && value.length <= most

const orAbsent =
  (allows: Allows): Allows =>
  (value) =>
    value === null || value === undefined || allows(value)

const columnWidths: Allows = (value) =>
  Array.isArray(value) &&
  value.length <= 100 &&
  value.every((width) => typeof width === 'number' && width >= 0 && width <= 10_000)

/** The marks of a run as Lexical numbers them. */
export const markBits = {
  bold: 1,
  code: 16,
  italic: 2,
  strikethrough: 4,
  subscript: 32,
  superscript: 64,
  underline: 8,
} as const

/** Every mark at once: bits beyond them are not ours. */
export const allMarks = 127

const marks = wholeNumber(0, allMarks)

/** The alignments as Lexical numbers them; 0 is none. */
export const alignments = ['left', 'center', 'right', 'justify', 'start', 'end'] as const

/** `__textFormat` is what one would type with in an empty block: shown to nobody, part of no version. */
const ofEveryElement: Record<string, Allows> = {
  __style: oneOf(''),
  __textStyle: oneOf(''),
  __textFormat: wholeNumber(0, 2047),
  __dir: oneOf(null, 'ltr', 'rtl'),
}

const ofEveryBlock: Record<string, Allows> = {
  ...ofEveryElement,
  __format: wholeNumber(0, alignments.length),
  __indent: wholeNumber(0, 20),
}

interface Element {
  readonly children: readonly string[]
  readonly attributes: Record<string, Allows>
}

const inline = ['text', 'linebreak', 'link']
const blocksOfACell = ['paragraph', 'heading', 'quote', 'list', 'horizontalrule']

const elements: Record<string, Element> = {
  root: { children: [...blocksOfACell, 'table'], attributes: ofEveryElement },
  paragraph: { children: inline, attributes: ofEveryBlock },
  heading: {
    children: inline,
    attributes: { ...ofEveryBlock, __tag: oneOf('h1', 'h2', 'h3', 'h4', 'h5', 'h6') },
  },
  quote: { children: inline, attributes: ofEveryBlock },
  list: {
    children: ['listitem'],
    attributes: {
      ...ofEveryBlock,
      __listType: oneOf('number', 'bullet', 'check'),
      __tag: oneOf('ol', 'ul'),
      __start: wholeNumber(-1_000_000, 1_000_000),
    },
  },
  listitem: {
    children: [...inline, 'list'],
    attributes: {
      ...ofEveryBlock,
      __value: wholeNumber(-1_000_000, 2_000_000),
      __checked: orAbsent(oneOf(true, false)),
    },
  },
  link: {
    children: ['text', 'linebreak'],
    attributes: {
      ...ofEveryBlock,
      __url: (value) => typeof value === 'string' && isSafeUrl(value),
      __title: orAbsent(textUpTo(300)),
      __rel: orAbsent(oneOf('noreferrer', 'noopener', 'noopener noreferrer', 'noreferrer noopener')),
      __target: orAbsent(oneOf('_blank')),
    },
  },
  linebreak: { children: [], attributes: {} },
  horizontalrule: { children: [], attributes: {} },
  table: { children: ['tablerow'], attributes: { ...ofEveryBlock, __colWidths: orAbsent(columnWidths) } },
  tablerow: { children: ['tablecell'], attributes: ofEveryBlock },
  tablecell: {
    children: blocksOfACell,
    attributes: {
      ...ofEveryBlock,
      __headerState: wholeNumber(0, 3),
      __colSpan: wholeNumber(1, 100),
      __rowSpan: wholeNumber(1, 100),
    },
  },
}

const textProperties: Record<string, Allows> = {
  __format: marks,
  __style: oneOf(''),
  __mode: oneOf(0),
  __detail: oneOf(0),
}

const isTextProperties: Allows = (value) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(([key, property]) => isTextProperty(key, property))

const textAttributes: Record<string, Allows> = {
  p: orAbsent(isTextProperties),
  i: orAbsent(wholeNumber(0, 1_000_000)),
}

const allowedBy = (rules: Record<string, Allows>, key: string, value: unknown): boolean =>
  Object.hasOwn(rules, key) && rules[key]!(value)

const elementNamed = (name: string): Element | undefined => (Object.hasOwn(elements, name) ? elements[name] : undefined)

/** Whether an XmlElement may have this name. The clause root has none: 'root' is no name either. */
export const isElementName = (name: string): boolean => name !== 'root' && elementNamed(name) !== undefined

/** `parent`: an element's name, or 'root' for the clause root. `child`: an element's name, or 'text' for an XmlText. */
export const mayContain = (parent: string, child: string): boolean =>
  elementNamed(parent)?.children.includes(child) ?? false

/** Whether an element, or the clause 'root', may have this attribute with this value. */
export const isAttribute = (element: string, key: string, value: unknown): boolean =>
  allowedBy(elementNamed(element)?.attributes ?? {}, key, value)

/** Whether a run of text may have this attribute with this value; null ends what an earlier run began. */
export const isTextAttribute = (key: string, value: unknown): boolean => allowedBy(textAttributes, key, value)

/** Whether this may be one of the properties under a run's `p`. */
export const isTextProperty = (key: string, value: unknown): boolean => allowedBy(textProperties, key, value)
