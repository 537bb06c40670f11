import type { DocumentId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { type Clock, isoTime } from '../clock.ts'
import { makeTurns } from '../people/turns.ts'
import type { InstanceKey } from './instance-key.ts'
import { packApart } from './pack-apart.ts'
import { type Handout, sealEvidence } from './package.ts'
import type { Chains } from './store.ts'

/** Makes the evidence package of a document: a ZIP archive and its name. */
export type PackEvidence = (document: {
  readonly id: DocumentId
  readonly title: string
}) => Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>

const MOST_WAITING = 20

/**
 * What is packed is what the database holds, sound or not: a package is there to show it.
 *
 * One after the other: each takes memory and a core.
 *
 * @throws Problem `nothing-kept` where the document has no version yet, `too-many-attempts` where too many wait
 */
export function makePackEvidence(chains: Chains, key: InstanceKey, handout: Handout, clock: Clock): PackEvidence {
  const inTurn = makeTurns(1, MOST_WAITING)
  return ({ id, title }) =>
    inTurn(async () => {
      const { versions, ...chain } = await chains.of(id)
      const last = versions.at(-1)
      if (!last) throw new Problem('nothing-kept')
      const evidence = sealEvidence({ document: { id, title }, versions, ...chain }, key, isoTime(clock))
      return { name: `Prüfpaket Fassung ${last.number}.zip`, bytes: await packApart(evidence, handout) }
    })
}
