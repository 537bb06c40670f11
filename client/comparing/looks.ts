import type { ItemShape, LineComparison, LineShape, Run } from '../../shared/compare/comparison.ts'
import { comparingWords } from '../words/comparing/words.ts'

/** In words, what is different about how a formatted run looks. */
export function lookChanges({ marks = [], link, before }: Run): readonly string[] {
  if (!before) return []
  const { marks: names, looks } = comparingWords()
  const had = before.marks ?? []
  const given = marks.filter((mark) => !had.includes(mark)).map((mark) => names[mark])
  const taken = had.filter((mark) => !marks.includes(mark)).map((mark) => names[mark])
  const told: string[] = []
  if (given.length > 0) told.push(looks.now(given))
  if (taken.length > 0) told.push(looks.noMore(taken))
  if (link?.url !== before.link?.url || link?.title !== before.link?.title)
    told.push(!before.link ? looks.linked : !link ? looks.unlinked : looks.relinked)
  if (before.text !== undefined) told.push(looks.spaced)
  return told
}

/** In words, how a line is set otherwise than before; undefined where it is set as it was. */
export function shapeChange({ shape, shapeBefore, isReshaped }: LineComparison): string | undefined {
  if (!shapeBefore || !isReshaped) return undefined
  const [before, now] = [nameOf(shapeBefore), nameOf(shape)]
  return before === now ? comparingWords().flags.reshapedOnly : comparingWords().flags.reshaped(before, now)
}

function nameOf(shape: LineShape): string {
  const { shapes } = comparingWords()
  if (shape.kind === 'heading') return shapes.level(shapes.heading, shape.level)
  return shape.kind === 'item' ? itemName(shape) : shapes[shape.kind]
}

function itemName({ list, level, isChecked }: ItemShape): string {
  const { shapes } = comparingWords()
  const name = level > 1 ? shapes.level(shapes[list], level) : shapes[list]
  return isChecked ? shapes.ticked(name) : name
}
