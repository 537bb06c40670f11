import { TextField } from '../ui/Field.tsx'
import { accountWords } from '../words/account/words.ts'
import { words } from '../words/words.ts'

export const looksLikeMail = (address: string): boolean => address.includes('@')

/** An address that mails are to go to; says that it is missing once somebody has tried. */
export function MailField(props: {
  readonly value: string
  readonly onValue: (value: string) => void
  readonly tried: boolean
  /** What the browser fills in: one's own address as a new one, or as the name of an account; absent for somebody else's. */
  readonly autocomplete?: 'email' | 'username'
  readonly label?: string
  readonly first?: boolean
}) {
  return (
    <TextField
      label={props.label ?? words().signIn.email}
      type="email"
      {...(props.autocomplete && { autocomplete: props.autocomplete })}
      maxLength={254}
      value={props.value}
      first={props.first ?? false}
      onValue={props.onValue}
      wrong={props.tried && !looksLikeMail(props.value) ? accountWords().emailMissing : null}
    />
  )
}
