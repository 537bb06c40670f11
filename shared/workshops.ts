import type { Organisation } from './counties.ts'
import type { WorkshopId } from './ids.ts'

export type WorkshopState = 'planned' | 'running' | 'closed'

/** A development workshop (Entwicklungswerkstatt), as listed by `GET /api/workshops`. */
export interface WorkshopSummary {
  readonly id: WorkshopId
  readonly title: string
  /** The question that brings the counties together; may be empty. */
  readonly question: string
  readonly state: WorkshopState
  readonly counties: readonly Organisation[]
  /** The agency that convenes it, and guests. */
  readonly others: readonly Organisation[]
  readonly documents: number
}

/** `GET /api/workshops/:id`. */
export interface Workshop extends WorkshopSummary {
  readonly people: readonly { readonly organisation: Organisation['id']; readonly functions: readonly string[] }[]
}
