import { AUDIT_DAYS } from '../../shared/audit.ts'
import type { Audit } from '../audit/store.ts'
import type { Clock } from '../clock.ts'
import { systemTimers, type Timers } from '../rooms/timers.ts'
import type { Settings } from '../settings/store.ts'

const DAY_MS = 24 * 60 * 60_000

/** The name of the setting; the schema's trigger reads it, too. */
export const auditDaysSetting = 'audit-days'

export const auditDaysIn = async (settings: Settings): Promise<number> =>
  Number((await settings.read(auditDaysSetting)) ?? AUDIT_DAYS.usual)

export type Retention = ReturnType<typeof makeRetention>

/** Lets go of what is kept for a time only, when the server starts and once a day. */
export function makeRetention({
  settings,
  audit,
  expiring = [],
  clock,
  timers = systemTimers,
  report = () => {},
}: {
  readonly settings: Settings
  readonly audit: Audit
  /** Stores of what has an end of its own: links that wait for somebody, sessions. */
  readonly expiring?: readonly { letExpiredGo(at: string): Promise<void> }[]
  readonly clock: Clock
  readonly timers?: Timers
  readonly report?: (cause: unknown) => void
}) {
  let cancel: (() => void) | undefined

  async function apply(): Promise<void> {
    for (const each of expiring) await each.letExpiredGo(new Date(clock.now()).toISOString())
    const days = await auditDaysIn(settings)
    await audit.forget(new Date(clock.now() - days * DAY_MS).toISOString())
  }

  function again(): void {
    void apply().catch(report)
    cancel = timers.after(DAY_MS, again)
  }

  return { apply, start: again, stop: (): void => cancel?.() }
}
