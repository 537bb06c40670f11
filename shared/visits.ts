import { z } from 'zod'
import { type ClauseId, idSchema } from './ids.ts'

/** `GET /api/documents/:id/seen`: what has changed in the draft since one last marked it as seen. */
export const Unseen = z
  .object({
    at: z.iso.datetime().nullable().describe('When one last marked something as seen; null if never'),
    clauses: z
      .array(z.object({ id: idSchema<ClauseId>(), change: z.enum(['added', 'edited', 'removed']) }).readonly())
      .readonly(),
  })
  .readonly()
export type Unseen = z.infer<typeof Unseen>

/** `PUT /api/documents/:id/seen`: these clauses are seen as they are now; without a list, everything is. */
export const Seen = z.strictObject({
  clauses: z
    .array(z.string().transform((id) => id as ClauseId))
    .max(500)
    .optional(),
})
export type Seen = z.input<typeof Seen>
