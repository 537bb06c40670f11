import type { Context } from 'hono'
import type { z } from 'zod'
import { readBody } from './read-body.ts'

/**
 * One thing that can be asked without being signed in: whoever asks shows a secret, or asks for what everybody may see.
 * What changes something is limited by the network that asks, see `mount`.
 */
export interface OpenSpec<Body, Answer> {
  readonly method: 'get' | 'post'
  /** Below `/api`, without parameters: a secret in a path would stand in logs. */
  readonly path: string
  readonly summary: string
  readonly status?: 200 | 201 | 202 | 204
  readonly body?: z.ZodType<Body>
  readonly answer?: z.ZodType<Answer>
  readonly handle: (body: Body) => Promise<Answer>
}

/** An open endpoint among others. */
export interface OpenEndpoint {
  readonly isOpen: true
  readonly method: 'get' | 'post'
  readonly path: string
  readonly summary: string
  readonly status: number
  readonly body: z.ZodType | undefined
  readonly query: undefined
  readonly answer: z.ZodType | undefined
  readonly file: undefined
  readonly respond: (context: Context) => Promise<Response>
}

export function openEndpoint<Answer, Body = undefined>(spec: OpenSpec<Body, Answer>): OpenEndpoint {
  const { method, path, summary, status = 200, body, answer } = spec
  return {
    ...{ isOpen: true, method, path, summary, status, body, answer, query: undefined, file: undefined },
    respond: async (context) => {
      const sent = body ? await readBody(context, body) : (undefined as Body)
      const result = await spec.handle(sent)
      return result === undefined ? context.body(null, status) : context.json(result, status as 200)
    },
  }
}
