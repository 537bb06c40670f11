import { TextField } from '../ui/Field.tsx'
import { accountWords } from '../words/account/words.ts'

/** One's own name, and who sees it. */
export function NameField(props: {
  readonly value: string
  readonly onValue: (value: string) => void
  readonly tried: boolean
}) {
  return (
    <TextField
      label={accountWords().self.name}
      hint={accountWords().self.nameHint}
      autocomplete="name"
      maxLength={200}
      value={props.value}
      onValue={props.onValue}
      wrong={props.tried && props.value.trim() === '' ? accountWords().self.nameMissing : null}
    />
  )
}
