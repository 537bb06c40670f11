import { LegalTextChange, LegalTexts, legalPages } from '../../shared/legal.ts'
import { mayInInstance } from '../../shared/may.ts'
import { record } from '../audit/store.ts'
import { type Clock, isoTime } from '../clock.ts'
import type { Database } from '../database/kysely-dialect.ts'
import type { Storage } from '../database/storage.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import { openEndpoint } from '../http/open-endpoint.ts'
import type { Settings } from '../settings/store.ts'

export interface LegalDependencies {
  readonly settings: Settings
  readonly storage: Storage
  readonly database: Database
  readonly clock: Clock
}

/** Imprint, data protection and accessibility, as the operators have written them. */
export function legalEndpoints({ settings, storage, database, clock }: LegalDependencies): AnyEndpoint[] {
  const nameOf = (page: (typeof legalPages)[number]) => `text-${page}`
  return [
    openEndpoint({
      method: 'get',
      path: '/legal',
      summary: 'Imprint, data protection and accessibility; null where nobody has written anything yet',
      answer: LegalTexts,
      handle: async () => {
        const texts = await Promise.all(legalPages.map((page) => settings.read(nameOf(page))))
        return LegalTexts.parse(Object.fromEntries(legalPages.map((page, n) => [page, texts[n] || null])))
      },
    }),
    endpoint({
      method: 'put',
      path: '/legal',
      summary: 'Write one of these pages; operators alone',
      status: 204,
      body: LegalTextChange,
      find: async (person) => person,
      allowed: ({ grants }) => mayInInstance(grants, 'change-settings'),
      handle: async ({ person, body: { page, text } }) => {
        const at = isoTime(clock)
        await storage.batch([
          settings.writing(nameOf(page), text ?? '', at),
          record(database, { kind: 'settings-changed', at, actor: person.actor, subject: { changed: [nameOf(page)] } }),
        ])
      },
    }),
  ]
}
