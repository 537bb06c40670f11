import type { ComparedText } from '../shared/compare/compared-text.ts'
import type { ClauseStep } from '../shared/comparisons.ts'
import type {
  Clause,
  ClauseChange,
  ClauseLock,
  Document,
  DocumentChange,
  DocumentSummary,
  NewClause,
  NewDocument,
  Opening,
} from '../shared/documents.ts'
import type { ClauseId, DocumentId, VersionId, WorkshopId } from '../shared/ids.ts'
import type { Me, MeChange } from '../shared/people.ts'
import { type ProblemCode, problems } from '../shared/problems.ts'
import type { NewVersion, Restore, Restored, Version, VersionSummary } from '../shared/versions.ts'
import type { Unseen } from '../shared/visits.ts'
import type { Workshop, WorkshopSummary } from '../shared/workshops.ts'

/** The server said no, or (`unreachable`) nothing at all. */
export class Refused extends Error {
  readonly code: ProblemCode | 'unreachable'
  /** Fields of the form that were wrong, where the server named them. */
  readonly fields: readonly string[]
  /** How long to wait before the next try, where the server said so. */
  readonly waitMs: number | null

  constructor(code: ProblemCode | 'unreachable', fields: readonly string[] = [], waitMs: number | null = null) {
    super(code)
    this.name = 'Refused'
    this.code = code
    this.fields = fields
    this.waitMs = waitMs
  }
}

/** Whether the server said that what was asked for does not exist for this person. */
export const isMissing = (why: unknown): boolean => why instanceof Refused && why.code === 'not-found'

/** Whether the server did not answer at all. */
export const isUnreachable = (why: unknown): boolean => why instanceof Refused && why.code === 'unreachable'

const isProblemCode = (code: unknown): code is ProblemCode => typeof code === 'string' && Object.hasOwn(problems, code)

/** For answers without a code of ours, such as those of a proxy in between. */
function codeOfStatus(status: number): ProblemCode | 'unreachable' {
  if (status === 401) return 'signed-out'
  if (status === 403) return 'not-allowed'
  if (status === 404) return 'not-found'
  if (status === 413) return 'too-large'
  if (status === 429) return 'too-many-attempts'
  // A proxy that finds nobody behind it.
  if (status >= 502 && status <= 504) return 'unreachable'
  return 'failed'
}

async function refusalOf(answer: Response): Promise<Refused> {
  const problem: unknown = await answer.json().catch(() => null)
  const { code, fields } = (problem ?? {}) as { code?: unknown; fields?: unknown }
  const named = Array.isArray(fields) ? fields : fields && typeof fields === 'object' ? Object.keys(fields) : []
  const waitS = Number(answer.headers.get('retry-after') ?? answer.headers.get('x-retry-after'))
  return new Refused(
    isProblemCode(code) ? code : codeOfStatus(answer.status),
    named.map(String),
    waitS > 0 ? waitS * 1000 : null,
  )
}

let whenSignedOut = () => {}

/** Called whenever an answer shows that the session is over. There is one listener: the session itself. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener
}

/** Asks the server one thing. Throws `Refused`. Pages that come later keep what they ask beside themselves. */
export async function request<Answer>(
  method: string,
  path: string,
  body?: unknown,
  how?: Pick<RequestInit, 'signal' | 'keepalive'>,
): Promise<Answer> {
  const answer = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...how,
  }).catch(() => {
    throw new Refused('unreachable')
  })
  if (!answer.ok) {
    const refusal = await refusalOf(answer)
    if (refusal.code === 'signed-out') whenSignedOut()
    throw refusal
  }
  const text = await answer.text()
  return (text === '' ? undefined : JSON.parse(text)) as Answer
}

/** Answers that were asked for before there was anybody to take them, by path. */
const ahead = new Map<string, Promise<unknown>>()

/** Asks ahead of the part of the page that will; the first to `get` it is given this answer, unless it was a no by then. */
export function askAhead(path: string): void {
  const answer = request('GET', path)
  answer.catch(() => ahead.delete(path))
  ahead.set(path, answer)
}

export function get<Answer>(path: string): Promise<Answer> {
  const asked = ahead.get(path) as Promise<Answer> | undefined
  ahead.delete(path)
  return asked ?? request<Answer>('GET', path)
}

export const health = () => get<{ readonly demo?: boolean; readonly version: string }>('/api/health')

export const me = () => get<Me>('/api/me')
export const changeMe = (change: MeChange) => request<void>('PATCH', '/api/me', change)

/** A wrong password answers `sign-in-failed`, whichever way the session's library words it. */
export async function signIn(email: string, password: string): Promise<'signed-in' | 'second-step'> {
  try {
    const answer = await request<{ twoFactorRedirect?: boolean }>('POST', '/api/auth/sign-in/email', {
      email,
      password,
    })
    return answer.twoFactorRedirect ? 'second-step' : 'signed-in'
  } catch (refusal) {
    const wrong = refusal instanceof Refused && (refusal.code === 'signed-out' || refusal.code === 'invalid')
    throw wrong ? new Refused('sign-in-failed') : refusal
  }
}

export const signOut = () => request<void>('POST', '/api/auth/sign-out', {})

export const workshops = () => get<readonly WorkshopSummary[]>('/api/workshops')
export const workshop = (id: WorkshopId) => get<Workshop>(`/api/workshops/${id}`)
export const documentsOf = (id: WorkshopId) => get<readonly DocumentSummary[]>(`/api/workshops/${id}/documents`)
export const createDocument = (id: WorkshopId, wish: NewDocument) =>
  request<Document>('POST', `/api/workshops/${id}/documents`, wish)

/** With what a document's page begins. */
export const opening = (id: DocumentId) => get<Opening>(`/api/documents/${id}/opening`)
export const document = (id: DocumentId) => get<Document>(`/api/documents/${id}`)
export const changeDocument = (id: DocumentId, change: DocumentChange) =>
  request<void>('PATCH', `/api/documents/${id}`, change)

const clausePath = (id: DocumentId, clause: ClauseId) => `/api/documents/${id}/clauses/${clause}`
export const addClause = (id: DocumentId, wish: NewClause) =>
  request<Clause>('POST', `/api/documents/${id}/clauses`, wish)
export const changeClause = (id: DocumentId, clause: ClauseId, change: ClauseChange) =>
  request<Clause>('PATCH', clausePath(id, clause), change)
export const removeClause = (id: DocumentId, clause: ClauseId) => request<void>('DELETE', clausePath(id, clause))
export const bringBackClause = (id: DocumentId, clause: ClauseId) =>
  request<Clause>('POST', `${clausePath(id, clause)}/bring-back`)
export const lockClause = (id: DocumentId, clause: ClauseId, lock: ClauseLock) =>
  request<void>('PUT', `${clausePath(id, clause)}/lock`, lock)

const VERSIONS_PER_PAGE = 200

/** Newest first, however many pages of the list that takes. */
async function allVersions(id: DocumentId, filter: { readonly clause?: ClauseId }): Promise<readonly VersionSummary[]> {
  const all: VersionSummary[] = []
  for (;;) {
    const asked = new URLSearchParams({ ...filter, limit: String(VERSIONS_PER_PAGE) })
    const oldest = all.at(-1)
    if (oldest) asked.set('before', String(oldest.number))
    const page = await get<readonly VersionSummary[]>(`/api/documents/${id}/versions?${asked}`)
    all.push(...page)
    if (page.length < VERSIONS_PER_PAGE) return all
  }
}

export const versionsOf = (id: DocumentId) => allVersions(id, {})
/** Those in which a clause changed. */
export const versionsChanging = (id: DocumentId, clause: ClauseId) => allVersions(id, { clause })
export const keepVersion = (id: DocumentId, wish: NewVersion) =>
  request<VersionSummary>('POST', `/api/documents/${id}/versions`, wish)
/** Brings back a version, or one clause of it; the answer names the way back. */
export const restore = (id: DocumentId, wish: Restore) =>
  request<Restored>('POST', `/api/documents/${id}/restore`, wish)
export const version = (id: VersionId) => get<Version>(`/api/versions/${id}`)

/** What a clause said in each version in which it changed, newest first; before them the draft, if it says something else. */
export const clauseHistory = (id: DocumentId, clause: ClauseId) =>
  get<readonly ClauseStep[]>(`${clausePath(id, clause)}/history`)

/** What has changed in the draft since one last said that one had seen it. */
export const unseen = (id: DocumentId) => get<Unseen>(`/api/documents/${id}/seen`)
/** Says so of these clauses, or of the whole draft; it arrives even if the page is left this moment. */
export const see = (id: DocumentId, clauses?: readonly ClauseId[]) =>
  request<void>('PUT', `/api/documents/${id}/seen`, { ...(clauses && { clauses: [...clauses] }) }, { keepalive: true })

/** Two texts of a document, each a version, the draft, or the draft as one last saw it, with whose words they are: what a comparison needs. */
export const comparedTexts = (
  id: DocumentId,
  from: VersionId | 'draft' | 'seen',
  to: VersionId | 'draft' | 'seen',
  signal: AbortSignal,
) =>
  request<{ readonly from: ComparedText; readonly to: ComparedText }>(
    'GET',
    `/api/documents/${id}/compared-texts?from=${from}&to=${to}`,
    undefined,
    { signal },
  )
