import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import { Problem } from '../../shared/problems.ts'
import type { SignedIn } from '../people/people.ts'
import type { TurnsOfEach } from '../people/turns.ts'
import type { OpenEndpoint } from './open-endpoint.ts'
import { readBody, sound } from './read-body.ts'

type Params<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { [Key in Name]: string } & Params<Rest>
  : Path extends `${string}:${infer Name}`
    ? { [Key in Name]: string }
    : unknown

/**
 * One thing that can be asked over HTTP. The order of the checks is fixed here, for all: signed in (401), findable by
 * this person (404), allowed (403), a sound body (400), and only then the rules, which may still find a state that
 * forbids it (409).
 */
export interface Endpoint<Path extends string, Found, Body, Answer, Query> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below `/api`. */
  readonly path: Path
  readonly summary: string
  readonly status?: 200 | 201 | 204
  readonly body?: z.ZodType<Body>
  readonly query?: z.ZodType<Query>
  readonly answer?: z.ZodType<Answer>
  /** Of what is taken away as a file instead of JSON: its media type. */
  readonly file?: string
  /** Of a list that can grow: the query of the next page, which a `Link` header names; undefined on the last one. */
  readonly nextPage?: (answer: Answer, query: Query) => Readonly<Record<string, string | number>> | undefined
  /** What the path speaks of, as far as this person may know of it. */
  readonly find: (person: SignedIn, params: Params<Path>) => Promise<Found | undefined>
  readonly allowed?: (found: Found, person: SignedIn) => boolean
  readonly handle: (asked: {
    readonly person: SignedIn
    readonly found: Found
    readonly body: Body
    readonly query: Query
    readonly params: Params<Path>
  }) => Promise<Answer>
}

/** An endpoint among others, whatever it finds and answers. */
export type AnyEndpoint = OpenEndpoint | ClosedEndpoint

/** One for people who are signed in. */
export interface ClosedEndpoint {
  readonly isOpen: false
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  readonly path: string
  readonly summary: string
  readonly status: number
  readonly body: z.ZodType | undefined
  readonly query: z.ZodType | undefined
  readonly answer: z.ZodType | undefined
  readonly file: string | undefined
  readonly respond: (doorkeeper: Doorkeeper, context: Context) => Promise<Response>
}

export function endpoint<const Path extends string, Found, Answer, Body = undefined, Query = undefined>(
  spec: Endpoint<Path, Found, Body, Answer, Query>,
): ClosedEndpoint {
  const { method, path, summary, status = 200, body, query, answer, file } = spec
  return {
    isOpen: false,
    method,
    path,
    summary,
    status,
    body,
    query,
    answer,
    file,
    respond: async ({ signedIn, inTurnOf }, context) => {
      const params = context.req.param() as Params<Path>
      const judge = async () => {
        const person = await signedIn(context)
        const found = await spec.find(person, params)
        if (found === undefined) throw new Problem('not-found')
        if (spec.allowed && !spec.allowed(found, person)) throw new Problem('not-allowed')
        return { person, found }
      }
      const first = await judge()
      const asked = query ? sound(query, context.req.query()) : (undefined as Query)
      const sent = body ? await readBody(context, body) : (undefined as Body)
      // A body may be sent for minutes, and whoever sends it may have lost the right meanwhile.
      const result = await inTurnOf(first.person.actor, async () => {
        const { person, found } = body ? await judge() : first
        return spec.handle({ person, found, body: sent, query: asked, params })
      })
      const next = spec.nextPage?.(result, asked)
      if (next) context.header('link', linkTo(context, next))
      if (result instanceof File) return asFile(context, result)
      return status === 204 ? context.body(null, 204) : context.json(result, status)
    },
  }
}

/** To be kept, not shown: what a person wrote must never run as a page of ours. */
function asFile(context: Context, file: File): Response {
  context.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
  context.header('cache-control', 'no-store')
  return context.body(file.stream(), 200, { 'content-type': file.type, 'content-length': String(file.size) })
}

function linkTo({ req }: Context, query: Readonly<Record<string, string | number>>): string {
  const words = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]))
  return `<${req.path}?${words}>; rel="next"`
}

export interface Doorkeeper {
  /** @throws Problem `signed-out` */
  readonly signedIn: (context: Context) => Promise<SignedIn>
  /** Of the requests of one person only so many are answered at a time: the others wait, and nobody else does. */
  readonly inTurnOf: TurnsOfEach
  /** Called before an open endpoint changes anything. @throws Problem `too-many-attempts` */
  readonly letIn: (context: Context) => void
}

/** Puts endpoints on `app`. */
export function mount(app: Hono, endpoints: readonly AnyEndpoint[], doorkeeper: Doorkeeper) {
  for (const each of endpoints) {
    app.on(each.method, `/api${each.path}`, async (context) => {
      if (!each.isOpen) return each.respond(doorkeeper, context)
      if (each.method !== 'get') doorkeeper.letIn(context)
      return each.respond(context)
    })
  }
}
