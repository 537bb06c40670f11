import type { DocumentId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { type Clock, isoTime } from '../clock.ts'
import type { InstanceKey } from './instance-key.ts'
import { type Handout, packUp, sealEvidence } from './package.ts'
import type { Chains } from './store.ts'

/** Makes the evidence package of a document: a ZIP archive and its name. */
export type PackEvidence = (document: {
  readonly id: DocumentId
  readonly title: string
}) => Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>

/**
 * What is packed is what the database holds, sound or not: a package is there to show it.
 *
 * @throws Problem `nothing-kept` where the document has no version yet
 */
export const makePackEvidence =
  (chains: Chains, key: InstanceKey, handout: Handout, clock: Clock): PackEvidence =>
  async ({ id, title }) => {
    const { versions, ...chain } = await chains.of(id)
    const last = versions.at(-1)
    if (!last) throw new Problem('nothing-kept')
    const evidence = sealEvidence({ document: { id, title }, versions, ...chain }, key, isoTime(clock))
    return { name: `Prüfpaket Fassung ${last.number}.zip`, bytes: packUp(evidence, handout) }
  }
