import { z } from 'zod'
import { problems } from '../../shared/problems.ts'
import type { AnyEndpoint } from './endpoint.ts'

/** A refusal; some codes bring details, such as the `fields` of an unsound body. */
export const ProblemAnswer = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.enum(Object.keys(problems) as [keyof typeof problems]),
})

const json = (schema: z.ZodType, io: 'input' | 'output', type = 'application/json') => ({
  content: { [type]: { schema: z.toJSONSchema(schema, { io, unrepresentable: 'any' }) } },
})

const binary = (type: string) => ({ content: { [type]: { schema: { type: 'string', format: 'binary' } } } })

/** The description of the interface, made from the endpoints themselves. */
export function describe(endpoints: readonly AnyEndpoint[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { method, path, summary, status, body, query, answer, file } of endpoints) {
    const parameters: object[] = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }))
    const asked = query ? (z.toJSONSchema(query, { io: 'input' }).properties ?? {}) : {}
    for (const [name, schema] of Object.entries(asked)) parameters.push({ name, in: 'query', required: false, schema })
    const address = `/api${path.replace(/:(\w+)/g, '{$1}')}`
    const place = paths[address] ?? {}
    paths[address] = place
    place[method] = {
      summary,
      ...(parameters.length > 0 && { parameters }),
      ...(body && { requestBody: { required: true, ...json(body, 'input') } }),
      responses: {
        [status]: { description: 'Done', ...(answer && json(answer, 'output')), ...(file && binary(file)) },
        default: { description: 'Refused', ...json(ProblemAnswer, 'output', 'application/problem+json') },
      },
    }
  }
  return { openapi: '3.1.0', info: { title: 'Einklang', version }, paths }
}
