import { createSignal } from 'solid-js'
import { encode } from 'uqr'
import { createAct } from '../ui/create-act.ts'
import { TextField } from '../ui/Field.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { accountWords } from '../words/account/words.ts'
import { words } from '../words/words.ts'
import * as askAccount from './ask-account.ts'

/** The key for the app, as a picture and in letters, and the first code that proves it has arrived. */
export function ScanStep(props: {
  /** `otpauth://…` */
  readonly address: string
  readonly onDone: () => void
  readonly onCancel: () => void
}) {
  const [code, setCode] = createSignal('')
  const { tried, isActing, refusal, submit } = createAct({
    isReady: () => /\d/.test(code()),
    run: () => askAccount.secondStep(code().replace(/\D/g, '')).then(props.onDone),
    onRefused: () => setCode(''),
  })
  const key = () => new URL(props.address).searchParams.get('secret') ?? ''
  return (
    <form class="inside-form" onSubmit={submit} noValidate>
      <p>{accountWords().factor.scan}</p>
      <QrCode text={props.address} label={accountWords().factor.picture} />
      <p>{accountWords().factor.orType}</p>
      <p class="hash">
        {key()
          .match(/.{1,4}/g)
          ?.join(' ')}
      </p>
      <TextField
        label={accountWords().factor.code}
        value={code()}
        onValue={setCode}
        autocomplete="one-time-code"
        maxLength={12}
        first
        wrong={tried() && !/\d/.test(code()) ? accountWords().factor.codeMissing : null}
      />
      <RefusalNotice why={refusal()} />
      <div class="row choices">
        <button type="button" class="button plain" onClick={() => props.onCancel()}>
          {words().cancel}
        </button>
        <button type="submit" class="button first" aria-disabled={isActing()}>
          {accountWords().factor.confirm}
        </button>
      </div>
    </form>
  )
}

/** Dark on light in every theme: many cameras read nothing else. */
function QrCode(props: { readonly text: string; readonly label: string }) {
  const code = () => encode(props.text, { border: 4 })
  const path = () =>
    code()
      .data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
      .join('')
  return (
    <svg class="qr" role="img" aria-label={props.label} viewBox={`0 0 ${code().size} ${code().size}`}>
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path()} fill="#000" />
    </svg>
  )
}
