import { z } from 'zod'
import { idSchema, type WorkshopId } from './ids.ts'

/** The place on the disk, and what of it the workspace takes. */
export const DiskUse = z
  .object({
    freeBytes: z.int(),
    totalBytes: z.int(),
    databaseBytes: z.int().describe('With the part that is still in the write-ahead log'),
    outboxLetters: z.int().describe('Mails that wait in the outbox for somebody to pass them on'),
  })
  .readonly()
export type DiskUse = z.infer<typeof DiskUse>

/** `GET /api/instance/health` */
export const Health = z
  .object({
    version: z.string(),
    database: z.enum(['writes', 'refuses']).describe('Whether what is typed reaches the disk at this moment'),
    disk: DiskUse.nullable().describe('Null: the disk could not be asked'),
    lastBackupAt: z.iso.datetime().nullable().describe('Null: none is on record'),
    mails: z.enum(['sent', 'kept']).describe('Whether there is a mail server, or mails wait in the outbox'),
  })
  .readonly()
export type Health = z.infer<typeof Health>

/** `GET /api/instance/storage`: what the documents of a workshop take. Their titles are none of an operator's business. */
export const WorkshopSize = z
  .object({
    workshop: idSchema<WorkshopId>(),
    title: z.string(),
    documents: z.int(),
    versions: z.int(),
    bytes: z.int().describe('Present texts, and the edits of the last 30 days'),
  })
  .readonly()
export type WorkshopSize = z.infer<typeof WorkshopSize>

/** `POST /api/instance/mail-test`: what became of a mail to oneself. */
export const MailTest = z.object({ address: z.string(), delivery: z.enum(['sent', 'kept', 'failed']) }).readonly()
export type MailTest = z.infer<typeof MailTest>
