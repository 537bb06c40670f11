import * as Y from 'yjs'
import type { OrganisationId } from '../../shared/ids.ts'
import type { Given, Head } from './heads.ts'

/** So many characters (UTF-16 code units) that are one organisation's, with Yjs ids in a row, under the same marks. */
export interface Run {
  readonly length: number
  /** The first of their ids; absent in versions that were kept without. */
  readonly id?: Id
  /** Null where it is not known. */
  readonly by: OrganisationId | null
  /** What gives them their marks, or takes them: its Yjs id, and whose it is; absent where nothing ever did. */
  readonly marks?: Given
  /**
   * What gives their line its tick, alignment, indent, level and kind of list, and the cell around it what it heads and
   * spans; absent in versions that were kept without.
   */
  readonly shape?: readonly Given[]
}

export interface Id {
  readonly client: number
  readonly clock: number
}

export type OrganisationOf = (client: number, clock: number) => OrganisationId | undefined

/**
 * Whose words a clause is made of: runs over the characters of all its texts, in the order of the text. Only characters
 * are counted, neither breaks between blocks nor marks.
 */
export function runsOf(root: Y.XmlElement, organisationOf: OrganisationOf): Run[] {
  const runs: GrowingRun[] = []
  const given = ({ id: { client, clock } }: Y.Item): Given => ({
    ...{ client, clock },
    by: organisationOf(client, clock) ?? null,
  })
  const visit = (type: Y.AbstractType<unknown>, around: NonNullable<Run['shape']>, outer: readonly Given[]) => {
    const element = type instanceof Y.XmlElement ? type : undefined
    const frame = element?.nodeName === 'tablecell' ? itemsOf(element, frameKeys).map(given) : outer
    const shape = element && lines.has(element.nodeName) ? [...frame, ...shapeOf(element).map(given)] : around
    let marks: Run['marks']
    for (let item = type._start; item !== null; item = item.right) {
      if (item.deleted) continue
      const { content } = item
      if (content instanceof Y.ContentType) visit(content.type, shape, frame)
      else if (content instanceof Y.ContentFormat && content.key === 'p') marks = given(item)
      else if (content instanceof Y.ContentString)
        addWords(runs, item, { ...(marks && { marks }), shape }, organisationOf)
    }
  }
  visit(root as Y.AbstractType<unknown>, [], [])
  return runs
}

const lines: ReadonlySet<string> = new Set(['paragraph', 'heading', 'quote', 'listitem'])

/** What is changed about a line, or the list it is in, where it stands; for all else an editor writes the line anew. */
function shapeOf(line: Y.XmlElement): Y.Item[] {
  const list = line.parent instanceof Y.XmlElement ? itemsOf(line.parent, ['__listType']) : []
  return [...itemsOf(line, shapeKeys), ...list]
}

const shapeKeys = ['__checked', '__format', '__indent', '__tag']
const frameKeys = ['__headerState', '__colSpan', '__rowSpan']

const itemsOf = ({ _map }: Y.XmlElement, keys: readonly string[]): Y.Item[] =>
  keys.flatMap((key) => _map.get(key) ?? []).filter((item) => !item.deleted)

type GrowingRun = Omit<Run, 'length'> & { length: number }

function addWords(
  runs: GrowingRun[],
  { id, length }: Y.Item,
  look: Pick<Run, 'marks' | 'shape'>,
  organisationOf: OrganisationOf,
): void {
  for (let offset = 0; offset < length; offset++) {
    const { client } = id
    const clock = id.clock + offset
    const by = organisationOf(client, clock) ?? null
    const last = runs.at(-1)
    const isAlike = last && last.by === by && isSame(last.marks, look.marks) && last.shape === look.shape
    if (isAlike && goesOn(last, client, clock)) last.length++
    else runs.push({ length: 1, id: { client, clock }, by, ...look })
  }
}

const isSame = (a: Run['marks'], b: Run['marks']) => a?.client === b?.client && a?.clock === b?.clock

const goesOn = ({ id, length }: Run, client: number, clock: number) =>
  id !== undefined && id.client === client && id.clock + length === clock

type Stored =
  | readonly (readonly [length: number, by: OrganisationId | null])[]
  | {
      readonly format: 2
      readonly organisations: readonly OrganisationId[]
      /** Length, client, clock, whose (which of the organisations; -1 for nobody), and the same three of the marks. */
      readonly runs: readonly (readonly number[])[]
      /** For each run client, clock and whose of all that shapes its line; absent in older ones. */
      readonly shapes?: readonly (readonly number[])[]
      /** Client, clock and whose of the title, and of the place; absent in older ones. */
      readonly head?: readonly number[]
    }

/** Runs as the column of a version holds them. */
export function storedRuns(runs: readonly Run[], head?: Head): string {
  const shapes = runs.map(({ shape = [] }) => shape)
  const given = [...runs, ...runs.map(({ marks }) => marks), ...shapes.flat(), head?.title, head?.order]
  const organisations = [...new Set(given.flatMap((one) => one?.by ?? []))]
  const which = (by: OrganisationId | null) => (by === null ? -1 : organisations.indexOf(by))
  const numbersOf = ({ client, clock, by }: Given) => [client, clock, which(by)]
  const stored: Stored = {
    format: 2,
    organisations,
    runs: runs.map(({ length, id, by, marks }) => [
      ...[length, id?.client ?? -1, id?.clock ?? -1, which(by)],
      ...(marks ? numbersOf(marks) : []),
    ]),
    shapes: shapes.map((shape) => shape.flatMap(numbersOf)),
    ...(head && { head: [head.title, head.order].flatMap(numbersOf) }),
  }
  return JSON.stringify(stored)
}

/** Runs from the column of a version, which in older ones have no ids; undefined if that is not what stands there. */
export function runsFrom(column: string): Run[] | undefined {
  try {
    const stored: Stored = JSON.parse(column)
    if (!('format' in stored)) return stored.map(([length, by]) => ({ length, by }))
    if (stored.format !== 2) return undefined
    const whose = (which: number | undefined) => stored.organisations[which ?? -1] ?? null
    const given = (numbers: readonly number[]): Given[] =>
      Array.from({ length: numbers.length / 3 }, (_, at) => {
        const [client, clock, by] = numbers.slice(3 * at, 3 * at + 3)
        return { client: client!, clock: clock!, by: whose(by) }
      })
    return stored.runs.map(([length, client, clock, by, ...rest], index): Run => {
      const [marks] = given(rest)
      const shape = stored.shapes?.[index]
      return {
        length: length!,
        ...(client! >= 0 && { id: { client: client!, clock: clock! } }),
        by: whose(by),
        ...(marks && { marks }),
        ...(shape && { shape: given(shape) }),
      }
    })
  } catch {
    return undefined
  }
}

/** What the same column says of the title and the place; undefined in older versions. */
export function headFrom(column: string): Head | undefined {
  try {
    const stored: Stored = JSON.parse(column)
    if (!('format' in stored) || stored.head?.length !== 6) return undefined
    const given = (at: number) => ({
      ...{ client: stored.head![at]!, clock: stored.head![at + 1]! },
      by: stored.organisations[stored.head![at + 2]!] ?? null,
    })
    return { title: given(0), order: given(3) }
  } catch {
    return undefined
  }
}
