import { createSignal, Match, Show, Switch } from 'solid-js'
import { ActDialog } from '../ui/ActDialog.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Section } from '../ui/Section.tsx'
import { accountWords } from '../words/account/words.ts'
import * as askAccount from './ask-account.ts'
import { BackupCodes } from './BackupCodes.tsx'
import { PasswordField } from './PasswordField.tsx'
import { ScanStep } from './ScanStep.tsx'

type Asking =
  | { readonly kind: 'password'; readonly act: 'set-up' | 'new-codes' | 'turn-off' }
  | { readonly kind: 'scan'; readonly address: string; readonly codes: readonly string[] }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }

/** The second factor: set up in three steps, new backup codes, switched off. */
export function FactorSection(props: { readonly isOn: boolean; readonly onChange: () => Promise<unknown> }) {
  const [asking, setAsking] = createSignal<Asking>()
  const close = () => {
    setAsking()
    void props.onChange()
  }
  const begin = (act: (Asking & { kind: 'password' })['act']) => () => setAsking({ kind: 'password', act })

  async function prove(act: (Asking & { kind: 'password' })['act'], password: string) {
    if (act === 'turn-off') return void (await askAccount.endSecondFactor(password))
    if (act === 'new-codes')
      return setAsking({ kind: 'codes', codes: (await askAccount.newBackupCodes(password)).backupCodes })
    const { totpURI, backupCodes } = await askAccount.beginSecondFactor(password)
    setAsking({ kind: 'scan', address: totpURI, codes: backupCodes })
  }

  const of = <Kind extends Asking['kind']>(kind: Kind) => {
    const now = asking()
    return now?.kind === kind ? (now as Asking & { kind: Kind }) : undefined
  }

  return (
    <Section heading={accountWords().factor.heading}>
      <p>{props.isOn ? accountWords().factor.on : accountWords().factor.off}</p>
      <div class="row">
        <Show
          when={props.isOn}
          fallback={
            <button type="button" class="button" onClick={begin('set-up')}>
              {accountWords().factor.setUp}
            </button>
          }
        >
          <button type="button" class="button" onClick={begin('new-codes')}>
            {accountWords().factor.newCodes}
          </button>
          <button type="button" class="button" onClick={begin('turn-off')}>
            {accountWords().factor.turnOff}
          </button>
        </Show>
      </div>
      <Switch>
        <Match when={of('password')}>
          {(now) => <ProveDialog act={now().act} onProved={prove} isStill={() => asking() === now()} onClose={close} />}
        </Match>
        <Match when={of('scan')}>
          {(now) => (
            <Dialog title={accountWords().factor.setUp} onClose={close}>
              <ScanStep
                address={now().address}
                onDone={() => setAsking({ kind: 'codes', codes: now().codes })}
                onCancel={close}
              />
            </Dialog>
          )}
        </Match>
        <Match when={of('codes')}>
          {(now) => (
            <Dialog title={accountWords().factor.codesHead}>
              <BackupCodes codes={now().codes} onKept={close} />
            </Dialog>
          )}
        </Match>
      </Switch>
    </Section>
  )
}

function ProveDialog(props: {
  readonly act: 'set-up' | 'new-codes' | 'turn-off'
  readonly onProved: (act: 'set-up' | 'new-codes' | 'turn-off', password: string) => Promise<unknown>
  /** Whether nothing came after this question, so that it is the last one. */
  readonly isStill: () => boolean
  readonly onClose: () => void
}) {
  const [password, setPassword] = createSignal('')
  const about = () => {
    const factor = accountWords().factor
    if (props.act === 'set-up') return { title: factor.setUp, lead: factor.setUpLead, act: factor.next }
    if (props.act === 'new-codes') return { title: factor.newCodes, lead: factor.newCodesLead, act: factor.next }
    return { title: factor.turnOffHead, lead: factor.turnOffLead, act: factor.turnOff }
  }
  return (
    <ActDialog
      title={about().title}
      act={about().act}
      ready={() => password() !== ''}
      onAct={() => props.onProved(props.act, password())}
      onClose={() => props.isStill() && props.onClose()}
    >
      {(tried) => (
        <>
          <p>{about().lead}</p>
          <PasswordField value={password()} onValue={setPassword} tried={tried()} first />
        </>
      )}
    </ActDialog>
  )
}
