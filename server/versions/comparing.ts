import type { Comparison } from '../../shared/compare/comparison.ts'
import type { ClauseStep, ComparedSide, ComparisonAnswer, Named } from '../../shared/comparisons.ts'
import type { ActorId, ClauseId, DocumentId, OrganisationId, VersionId } from '../../shared/ids.ts'
import { looksLikeId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { readOutline } from '../../shared/text/outline.ts'
import type { StoredDocument } from '../documents/store.ts'
import type { Lobby } from '../rooms/lobby.ts'
import type { Workshops } from '../workshops/store.ts'
import { attribute, type CreditedText } from './attribution.ts'
import type { CompareTexts } from './compare-apart.ts'
import { draftIn } from './draft.ts'
import { soundStates, soundText } from './sound.ts'
import type { Versions } from './store.ts'
import type { Traces } from './traces-store.ts'
import type { Visiting } from './visiting.ts'

/** A text that can be compared, and what it is called. */
interface Side {
  readonly shown: ComparedSide
  readonly text: CreditedText
}

/** How two texts are named: a version by its id, the "draft", or what this person has "seen". */
interface SideIds {
  readonly from: string
  readonly to: string
}

export interface ComparingDependencies {
  readonly versions: Versions
  readonly traces: Traces
  readonly visiting: Visiting
  readonly workshops: Workshops
  readonly lobby: Lobby
  readonly compareTexts: CompareTexts
}

export type Comparing = ReturnType<typeof makeComparing>

export function makeComparing({ versions, traces, visiting, workshops, lobby, compareTexts }: ComparingDependencies) {
  /** From committed state only. */
  async function draftOf({ id, title }: StoredDocument): Promise<Side> {
    const draft = await lobby.inRoom(id, (room) => room.read((doc) => draftIn(doc, room.organisationOf)))
    const shown = { id: 'draft', number: null, label: '', kind: null, createdAt: null } as const
    return { shown, text: { title, sequence: Number.POSITIVE_INFINITY, ...draft } }
  }

  async function versionOf(document: DocumentId, id: string): Promise<Side> {
    const version = looksLikeId(id) ? await versions.find(id as VersionId) : undefined
    if (version?.document !== document) throw new Problem('not-found')
    const { number, label, kind, createdAt } = version.summary
    return { shown: { id: version.summary.id, number, label, kind, createdAt }, text: soundText(version) }
  }

  async function seenOf(document: DocumentId, actor: ActorId): Promise<Side> {
    const seen = await visiting.last(document, actor)
    if (!seen) throw new Problem('not-found')
    return { shown: { id: 'seen', number: null, label: '', kind: null, createdAt: seen.at }, text: seen.text }
  }

  const draftHas = (document: StoredDocument, clause: ClauseId) =>
    lobby.inRoom(document.id, (room) => room.read((doc) => readOutline(doc).some(({ id }) => id === clause)))

  function sideOf(document: StoredDocument, id: string, actor: ActorId): Promise<Side> {
    if (id === 'draft') return draftOf(document)
    return id === 'seen' ? seenOf(document.id, actor) : versionOf(document.id, id)
  }

  /** With every organisation by its short name. */
  async function named<T extends object>(value: T): Promise<Named<T>> {
    const names = await workshops.shortNamesOf([...organisationsIn(value)])
    return withNames(value, (id) => ({ id, shortName: names.get(id) ?? '?' })) as Named<T>
  }

  async function sidesOf(document: StoredDocument, ids: SideIds, actor: ActorId) {
    const [from, to] = await Promise.all([sideOf(document, ids.from, actor), sideOf(document, ids.to, actor)])
    return { from, to, texts: attribute(from.text, to.text, await traces.fates(document.id)) }
  }

  return {
    /**
     * What a comparison needs, for whoever compares by themselves.
     *
     * @throws Problem `not-found`, `version-damaged`
     */
    texts: async (document: StoredDocument, ids: SideIds, actor: ActorId) =>
      (await sidesOf(document, ids, actor)).texts,

    /** @throws Problem `not-found`, `version-damaged`, `comparison-too-long` */
    async compare(document: StoredDocument, ids: SideIds, actor: ActorId): Promise<ComparisonAnswer> {
      const { from, to, texts } = await sidesOf(document, ids, actor)
      const comparison = await compareTexts(texts.from, texts.to)
      return { from: from.shown, to: to.shown, ...(await named<Comparison>(comparison)) } as ComparisonAnswer
    },

    /** Whether a clause stands in the draft, or in any version of the document. */
    async hasClause(document: StoredDocument, clause: ClauseId): Promise<boolean> {
      if (!looksLikeId(clause)) return false
      return (await versions.haveClause(document.id, clause)) || (await draftHas(document, clause))
    },

    /**
     * The versions in which a clause changed, newest first; before them the draft, if it says something else.
     *
     * @throws Problem `not-found`, `version-damaged`, `comparison-too-long`
     */
    async historyOf(document: StoredDocument, clause: ClauseId): Promise<ClauseStep[]> {
      const draft = (await draftOf(document)).text
      const now = { ...draft, title: '', clauses: draft.clauses.filter(({ id }) => id === clause) }
      const states = [...soundStates(await versions.statesOf(document.id, clause)), { version: null, text: now }]
      if (!states.some(({ text }) => text.clauses.length > 0)) throw new Problem('not-found')
      const fates = await traces.fates(document.id)
      const steps: ClauseStep[] = []
      for (const [index, { version, text }] of states.entries()) {
        const before = states[index - 1]?.text ?? { ...text, clauses: [], sequence: 0 }
        const sides = attribute(before, text, fates)
        const { clauses } = await named<Comparison>(await compareTexts(sides.from, sides.to))
        const [changed] = clauses
        if (changed && changed.change !== 'unchanged') steps.push({ version, clause: changed })
      }
      return steps.reverse()
    },
  }
}

function* organisationsIn(value: unknown): Generator<OrganisationId> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    if (isListOfIds(key, part)) yield* part
    else yield* organisationsIn(part)
  }
}

const isListOfIds = (key: string, part: unknown): part is readonly OrganisationId[] =>
  key === 'organisations' && Array.isArray(part) && part.every((each) => typeof each === 'string')

function withNames(value: unknown, name: (id: OrganisationId) => object): unknown {
  if (Array.isArray(value)) return value.map((each) => withNames(each, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, isListOfIds(key, part) ? part.map(name) : withNames(part, name)]),
  )
}
