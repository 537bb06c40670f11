import { TextField } from '../ui/Field.tsx'
import { accountWords } from '../words/account/words.ts'

/** The password that one has, once more. */
export function PasswordField(props: {
  readonly value: string
  readonly onValue: (value: string) => void
  readonly tried: boolean
  readonly first?: boolean
}) {
  return (
    <TextField
      label={accountWords().presentPassword}
      type="password"
      autocomplete="current-password"
      maxLength={256}
      value={props.value}
      first={props.first ?? false}
      onValue={props.onValue}
      wrong={props.tried && props.value === '' ? accountWords().passwordMissing : null}
    />
  )
}
