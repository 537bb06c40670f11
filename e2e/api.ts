import { demoPassword } from './server-process.ts'

/** The accounts of the demo by what they are called in the tests. */
export const accounts = {
  soest: 'koordination@soest.example',
  lennetal: 'koordination@lennetal.example',
  hellwegland: 'koordination@hellwegland.example',
  eggeberg: 'koordination@eggeberg.example',
  member: 'fach@lennetal.example',
  facilitator: 'moderation@agentur.example',
  reviewer: 'pruefung@schulaufsicht.example',
  operator: 'betrieb@einklang.example',
  outsider: 'fremd@nachbarkreis.example',
  deputy: 'vertretung@lennetal.example',
} as const
export type Account = keyof typeof accounts

/** Somebody who uses the HTTP interface from outside a browser. */
export interface Caller {
  readonly origin: string
  readonly cookie: string
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>
}

export async function signInByApi(origin: string, account: Account): Promise<Caller> {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: accounts[account], password: demoPassword }),
  })
  if (!answer.ok) throw new Error(`${account} could not sign in: ${answer.status} ${await answer.text()}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return callerWith(origin, cookie)
}

/** Whoever this cookie says; a session outlives the server that has given it. */
export const callerWith = (origin: string, cookie: string): Caller => ({
  origin,
  cookie,
  async ask(method, path, body) {
    const response = await fetch(`${origin}${path}`, {
      method,
      // A connection that is kept may be closed by the server in the moment in which it is used again.
      headers: {
        ...{ cookie, origin, connection: 'close' },
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
  },
})

interface DemoDocumentSummary {
  readonly id: string
  readonly title: string
}

async function workshopOf(caller: Caller): Promise<string> {
  const { body } = await caller.ask('GET', '/api/workshops')
  return (body as { id: string }[])[0]!.id
}

export async function documentsOf(caller: Caller): Promise<DemoDocumentSummary[]> {
  const { body } = await caller.ask('GET', `/api/workshops/${await workshopOf(caller)}/documents`)
  return body as DemoDocumentSummary[]
}

export interface LiveDocument {
  readonly id: string
  readonly epoch: number
  readonly clauses: readonly {
    readonly id: string
    readonly title: string
    readonly text: string
    readonly locked: boolean
  }[]
}

export async function newDocument(caller: Caller, title: string, template = 'blank'): Promise<LiveDocument> {
  const path = `/api/workshops/${await workshopOf(caller)}/documents`
  const { status, body } = await caller.ask('POST', path, { kind: 'target-agreement', title, template })
  if (status !== 201) throw new Error(`No document: ${status} ${JSON.stringify(body)}`)
  return body as LiveDocument
}

export async function liveText(caller: Caller, documentId: string): Promise<string> {
  const { body } = await caller.ask('GET', `/api/documents/${documentId}`)
  return (body as LiveDocument).clauses.map(({ text }) => text).join('\n')
}
