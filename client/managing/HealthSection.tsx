import { Show } from 'solid-js'
import type { Health } from '../../shared/operation.ts'
import { Answered } from '../ui/Answered.tsx'
import { type Asked, createAsked } from '../ui/create-asked.ts'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { exactMoment } from '../words/dates.ts'
import { managingWords } from '../words/managing/words.ts'
import { sizeInWords } from '../words/sizes.ts'
import * as ask from './ask-managing.ts'

const own = () => managingWords().health

const SCARCE_BYTES = 1_000_000_000
const OLD_BACKUP_MS = 7 * 24 * 60 * 60_000

/** What needs somebody's attention, the most pressing first. */
function worries({ database, disk, lastBackupAt }: Health): string[] {
  const isOld = lastBackupAt !== null && Date.now() - Date.parse(lastBackupAt) > OLD_BACKUP_MS
  return [
    ...(database === 'refuses' ? [own().refuses] : []),
    ...(disk !== null && disk.freeBytes < SCARCE_BYTES ? [own().scarce] : []),
    ...(lastBackupAt === null ? [own().noBackup] : isOld ? [own().oldBackup] : []),
  ]
}

/** Whether the workspace is well, as far as it can tell by itself. */
export function HealthSection() {
  const health: Asked<Health> = createAsked(() => true, ask.health)
  return (
    <Section
      heading={own().heading}
      action={
        <button type="button" class="button" onClick={() => void health.look()}>
          {own().look}
        </button>
      }
    >
      <Answered to={health}>
        {(now) => (
          <>
            {worries(now()).map((worry) => (
              <Notice about="warning" role="status">
                {worry}
              </Notice>
            ))}
            <dl class="particulars">
              <dt>{own().database}</dt>
              <dd>{now().database === 'writes' ? own().writes : own().refusesShort}</dd>
              <dt>{own().backup}</dt>
              <dd>
                <Show when={now().lastBackupAt} fallback={own().noneKnown}>
                  {(at) => exactMoment(at())}
                </Show>
              </dd>
              <Show when={now().disk} fallback={<dt>{own().diskUnknown}</dt>}>
                {(disk) => (
                  <>
                    <dt>{own().disk}</dt>
                    <dd>{own().free(sizeInWords(disk().freeBytes), sizeInWords(disk().totalBytes))}</dd>
                    <dt>{own().databaseSize}</dt>
                    <dd>{sizeInWords(disk().databaseBytes)}</dd>
                    <dt>{own().mails}</dt>
                    <dd>{now().mails === 'sent' ? own().mailServer : own().outbox(disk().outboxLetters)}</dd>
                  </>
                )}
              </Show>
              <dt>{own().program}</dt>
              <dd>{now().version}</dd>
            </dl>
          </>
        )}
      </Answered>
    </Section>
  )
}
