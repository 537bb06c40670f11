import { z } from 'zod'
import { AUDIT_DAYS } from './audit.ts'

/** What the operators set for the whole workspace. */
export const InstanceSettings = z
  .object({ auditDays: z.number().describe('For how many days the record of what was done is kept') })
  .readonly()
export type InstanceSettings = z.infer<typeof InstanceSettings>

export const SettingsChange = z.strictObject({
  auditDays: z.number().int().min(AUDIT_DAYS.least).max(AUDIT_DAYS.most),
})
