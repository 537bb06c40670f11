import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import { Problem } from '../../shared/problems.ts'

const MOST_BODY_BYTES = 256 * 1024

const limited = bodyLimit({
  maxSize: MOST_BODY_BYTES,
  onError: () => {
    throw new Problem('too-large', { mostBytes: MOST_BODY_BYTES })
  },
})

/** The body as JSON, read no further than it may be long. Asked for only when everything else has been judged. */
export async function readBody<Body>(context: Context, schema: z.ZodType<Body>): Promise<Body> {
  let json: unknown
  await limited(context, async () => {
    json = await context.req.json().catch((cause) => {
      if (cause instanceof SyntaxError) throw new Problem('invalid', { fields: [] })
      throw cause
    })
  })
  return sound(schema, json)
}

/** What was sent, as the schema takes it. @throws Problem `invalid` with the names of the fields. */
export function sound<T>(schema: z.ZodType<T>, sent: unknown): T {
  const parsed = schema.safeParse(sent)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')],
  )
  throw new Problem('invalid', { fields: [...new Set(fields)] })
}
