import { z } from 'zod'
import { passwordLength } from './account-limits.ts'
import { isFit } from './plain-text.ts'

export const Password = z.string().min(passwordLength.least).max(passwordLength.most)
/** The password that one has, to show who one is; older ones may be shorter. */
const PresentPassword = z.string().max(256)

/** As addresses are kept and compared: without spaces around it, in small letters. */
export const MailAddress = z.string().max(254).trim().toLowerCase().pipe(z.email())

/** A line of text: the name of a person, an organisation, a function. */
export const OneLine = z.string().trim().min(1).max(200).refine(isFit)

/** What stands behind the `#` of a link. What is no such thing finds nothing. */
export const LinkToken = z.string().max(100)

/** `POST /api/new-password/ask`: answers the same for every address. */
export const NewPasswordWish = z.strictObject({ email: MailAddress })

/** `POST /api/new-password`, from the link in the mail. */
export const NewPassword = z.strictObject({ token: LinkToken, password: Password })

export const PasswordChange = z.strictObject({ present: PresentPassword, password: Password })
export type PasswordChange = z.infer<typeof PasswordChange>

export const AddressChange = z.strictObject({ email: MailAddress, password: PresentPassword })
export type AddressChange = z.infer<typeof AddressChange>

export const NewAddress = z.strictObject({ token: LinkToken })

/** What has to be shown once more before something that cannot be taken back. */
export const PasswordOnceMore = z.strictObject({ password: PresentPassword })

/** A browser in which somebody is signed in. Which one on which machine is not known. */
export const AccountSession = z
  .object({ id: z.string(), since: z.iso.datetime(), until: z.iso.datetime(), isThisOne: z.boolean() })
  .readonly()
export type AccountSession = z.infer<typeof AccountSession>

/** `GET /api/me/account`: what only concerns oneself. */
export const Account = z
  .object({ hasSecondFactor: z.boolean(), sessions: z.array(AccountSession).readonly() })
  .readonly()
export type Account = z.infer<typeof Account>
