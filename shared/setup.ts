import { z } from 'zod'
import { LinkToken, MailAddress, OneLine, Password } from './accounts.ts'

/** `POST /api/setup`: the first account of a workspace, and the organisation that runs it. */
export const FirstAccount = z.strictObject({
  token: LinkToken,
  name: OneLine,
  email: MailAddress,
  password: Password,
  organisation: OneLine,
  shortName: OneLine.max(6),
})
export type FirstAccount = z.infer<typeof FirstAccount>
