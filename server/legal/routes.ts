import { type LegalPage, LegalTextChange, LegalTexts, legalPages } from '../../shared/legal.ts'
import { mayInInstance } from '../../shared/may.ts'
import { type Language, languages } from '../../shared/people.ts'
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
  const nameOf = (page: LegalPage, language: Language) =>
    language === 'de' ? `text-${page}` : `text-${page}-${language}`
  const textsOf = async (page: LegalPage) => {
    const [de, en] = await Promise.all(languages.map((language) => settings.read(nameOf(page, language))))
    return { de: de || null, en: en || null }
  }
  return [
    openEndpoint({
      method: 'get',
      path: '/legal',
      summary: 'Imprint, data protection and accessibility; null where nobody has written anything yet',
      answer: LegalTexts,
      handle: async (): Promise<LegalTexts> => {
        const [imprint, privacy, accessibility] = await Promise.all(legalPages.map(textsOf))
        return { imprint: imprint!, privacy: privacy!, accessibility: accessibility! }
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
      handle: async ({ person, body: { page, language, text } }) => {
        const at = isoTime(clock)
        await storage.batch([
          settings.writing(nameOf(page, language), text ?? '', at),
          record(database, {
            kind: 'settings-changed',
            at,
            actor: person.actor,
            subject: { changed: [nameOf(page, language)] },
          }),
        ])
      },
    }),
  ]
}
