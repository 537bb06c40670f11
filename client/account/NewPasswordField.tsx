import { passwordLength } from '../../shared/account-limits.ts'
import { TextField } from '../ui/Field.tsx'
import { accountWords } from '../words/account/words.ts'

export const isLongEnough = (password: string): boolean => password.length >= passwordLength.least

/** A password that is being chosen; says what it needs before and after somebody has tried. */
export function NewPasswordField(props: {
  readonly value: string
  readonly onValue: (value: string) => void
  readonly tried: boolean
  readonly label?: string
  readonly first?: boolean
}) {
  return (
    <TextField
      label={props.label ?? accountWords().newPassword}
      hint={accountWords().passwordHint}
      type="password"
      autocomplete="new-password"
      maxLength={passwordLength.most}
      value={props.value}
      first={props.first ?? false}
      onValue={props.onValue}
      wrong={props.tried && !isLongEnough(props.value) ? accountWords().passwordShort : null}
    />
  )
}
