import type { OrganisationKind, Place } from '../../../shared/counties.ts'
import type { Author } from './demo-document.ts'

/** Opens every account of the demo, and exists in demo data only. */
export const demoPassword = 'einklang-demo'

export const demoWorkshop = {
  title: 'Ganztag in Südwestfalen',
  question: 'Welchen Beitrag kann der Kreis leisten, und auf was verständigen wir uns in der Region?',
  state: 'running',
} as const

export type OrganisationKey = Author | 'school-supervision' | 'neighbour' | 'eggenau'

export interface DemoOrganisation {
  readonly key: OrganisationKey
  readonly kind: OrganisationKind
  readonly name: string
  readonly shortName: string
  readonly place: Place | null
  readonly inWorkshop: boolean
  /** The county of a municipality. */
  readonly parent?: OrganisationKey
}

/** In the order in which the workshop lists them. Kreis Soest is real; every other county is invented. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  { key: 'lennetal', kind: 'county', name: 'Kreis Lennetal (Demo)', shortName: 'LEN', place: 1, inWorkshop: true },
  {
    key: 'hellwegland',
    kind: 'county',
    name: 'Kreis Hellwegland (Demo)',
    shortName: 'HWL',
    place: 2,
    inWorkshop: true,
  },
  { key: 'eggeberg', kind: 'county', name: 'Kreis Eggeberg (Demo)', shortName: 'EGB', place: 3, inWorkshop: true },
  { key: 'soest', kind: 'county', name: 'Kreis Soest', shortName: 'SO', place: 4, inWorkshop: true },
  { key: 'agency', kind: 'agency', name: 'Transferagentur', shortName: 'TA', place: null, inWorkshop: true },
  {
    key: 'school-supervision',
    kind: 'school-supervision',
    name: 'Schulaufsicht (Demo)',
    shortName: 'SA',
    place: null,
    inWorkshop: true,
  },
  {
    key: 'neighbour',
    kind: 'county',
    name: 'Kreis Nachbarkreis (Demo)',
    shortName: 'NK',
    place: null,
    inWorkshop: false,
  },
  {
    key: 'eggenau',
    kind: 'municipality',
    name: 'Stadt Eggenau (Demo)',
    shortName: 'EGN',
    place: null,
    inWorkshop: false,
    parent: 'eggeberg',
  },
]

/** What the municipality reads: the keys of the documents that are shared with it. */
export const sharedWithEggenau: readonly string[] = ['all-day-agreement']

/** An account; the person appears by function alone. */
export type DemoPerson = {
  readonly email: string
  readonly function: string
  readonly organisation: OrganisationKey
} & (
  | { readonly role: 'member' | 'facilitator' | 'operator' | 'reader' | 'group-lead' | 'group-member' }
  /** `deputyDays`: in somebody's place, for so many days from the beginning of the demo. */
  | { readonly role: 'coordinator'; readonly deputyDays?: number }
  /** `documents`: the keys of what this reviewer may read. */
  | { readonly role: 'reviewer'; readonly documents: readonly string[] }
)

export const demoPeople: readonly DemoPerson[] = [
  {
    email: 'koordination@soest.example',
    function: 'Koordination Bildungsbüro',
    organisation: 'soest',
    role: 'coordinator',
  },
  {
    email: 'koordination@lennetal.example',
    function: 'Koordination Bildungsbüro',
    organisation: 'lennetal',
    role: 'coordinator',
  },
  {
    email: 'koordination@hellwegland.example',
    function: 'Leitung Bildungsbüro',
    organisation: 'hellwegland',
    role: 'coordinator',
  },
  {
    email: 'koordination@eggeberg.example',
    function: 'Koordination Ganztag',
    organisation: 'eggeberg',
    role: 'coordinator',
  },
  { email: 'fach@lennetal.example', function: 'Schulverwaltung', organisation: 'lennetal', role: 'member' },
  { email: 'moderation@agentur.example', function: 'Moderation', organisation: 'agency', role: 'facilitator' },
  {
    email: 'pruefung@schulaufsicht.example',
    function: 'Prüfung Schulaufsicht',
    organisation: 'school-supervision',
    role: 'reviewer',
    documents: ['all-day-agreement', 'framework-concept'],
  },
  { email: 'betrieb@einklang.example', function: 'Technischer Betrieb', organisation: 'agency', role: 'operator' },
  {
    email: 'fremd@nachbarkreis.example',
    function: 'Koordination Bildungsbüro',
    organisation: 'neighbour',
    role: 'coordinator',
  },
  {
    email: 'vertretung@lennetal.example',
    function: 'Koordination Bildungsbüro',
    organisation: 'lennetal',
    role: 'coordinator',
    deputyDays: 90,
  },
  { email: 'leitung@eggenau.example', function: 'Amtsleitung Bildung', organisation: 'eggenau', role: 'reader' },
  { email: 'inklusion@soest.example', function: 'Fachberatung Inklusion', organisation: 'soest', role: 'group-lead' },
  {
    email: 'inklusion@hellwegland.example',
    function: 'Schulentwicklungsplanung',
    organisation: 'hellwegland',
    role: 'group-member',
  },
]
