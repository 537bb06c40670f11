import { mayInInstance } from '../../shared/may.ts'
import { InstanceSettings, SettingsChange } from '../../shared/settings.ts'
import { record } from '../audit/store.ts'
import { type Clock, isoTime } from '../clock.ts'
import type { Database } from '../database/kysely-dialect.ts'
import type { Storage } from '../database/storage.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import type { SignedIn } from '../people/people.ts'
import type { Settings } from '../settings/store.ts'
import { auditDaysIn, auditDaysSetting } from './retention.ts'

export interface InstanceDependencies {
  readonly settings: Settings
  readonly storage: Storage
  readonly database: Database
  readonly clock: Clock
}

export function instanceEndpoints({ settings, storage, database, clock }: InstanceDependencies): AnyEndpoint[] {
  const read = async (): Promise<InstanceSettings> => ({ auditDays: await auditDaysIn(settings) })
  const allowed = ({ grants }: SignedIn) => mayInInstance(grants, 'change-settings')

  return [
    endpoint({
      method: 'get',
      path: '/instance/settings',
      summary: 'What is set for the whole workspace (operators)',
      answer: InstanceSettings,
      find: async (person) => person,
      allowed,
      handle: read,
    }),
    endpoint({
      method: 'patch',
      path: '/instance/settings',
      summary: 'Set for how long the record is kept (operators)',
      body: SettingsChange,
      answer: InstanceSettings,
      find: async (person) => person,
      allowed,
      handle: async ({ person, body: { auditDays } }) => {
        const at = isoTime(clock)
        await storage.batch([
          settings.writing(auditDaysSetting, String(auditDays), at),
          record(database, {
            ...{ kind: 'settings-changed', at, actor: person.actor },
            subject: { changed: [auditDaysSetting] },
          }),
        ])
        return read()
      },
    }),
  ]
}
