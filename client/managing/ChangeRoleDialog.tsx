import type { HeldRole } from '../../shared/roles.ts'
import { ActDialog } from '../ui/ActDialog.tsx'
import { managingWords } from '../words/managing/words.ts'
import * as ask from './ask-managing.ts'
import { createTenureForm, TenureFields } from './TenureFields.tsx'

/** Asks for another function or period of a role that somebody holds. */
export function ChangeRoleDialog(props: {
  readonly name: string
  readonly held: HeldRole
  readonly onChanged: () => void
  readonly onClose: () => void
}) {
  const form = createTenureForm(props.held)
  return (
    <ActDialog
      title={managingWords().people.change}
      act={managingWords().keep}
      ready={form.isReady}
      onAct={() => ask.changeRole(props.held.id, form.asked()).then(props.onChanged)}
      onClose={props.onClose}
    >
      {(tried, isWrong) => (
        <>
          <p>
            {props.name}, {managingWords().roleNames[props.held.role]}
          </p>
          <TenureFields form={form} tried={tried()} isWrong={isWrong} />
        </>
      )}
    </ActDialog>
  )
}
