import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { DocumentId, OrganisationId } from '../../shared/ids.ts'
import type { ClauseContent } from '../../shared/text/canonical.ts'
import { hashOf } from '../../shared/text/hash.ts'
import { plainText } from '../../shared/text/plain-text.ts'
import type { VersionEntry } from '../versions/chain.ts'
import type { InstanceKey } from './instance-key.ts'
import type { Redaction } from './redactions.ts'

/** Everything that is needed to check the versions of a document anywhere; the file `pruefpaket.json`. */
export interface Evidence {
  readonly format: 1
  readonly type: 'evidence-package'
  readonly document: { readonly id: DocumentId; readonly title: string }
  readonly organisations: Readonly<Record<OrganisationId, string>>
  readonly versions: readonly (VersionEntry & { readonly hash: string })[]
  /** The clauses by their hashes; a wording that did not change stands here once. */
  readonly texts: Readonly<Record<string, ClauseContent>>
  readonly redactions: readonly Redaction[]
  readonly publicKey: string
  readonly head: ChainHead
  readonly signature: string
}

/** What the workspace puts its signature under: which version was the last when the package was made, and what came with it. */
export interface ChainHead {
  readonly format: 2
  readonly type: 'chain-head'
  readonly document: DocumentId
  readonly number: number
  readonly hash: string | null
  /** Of all that no version vouches for: what the document and the organisations are called, and what was redacted. */
  readonly besidesHash: string
  readonly at: string
}

export function sealEvidence(
  unsigned: Omit<Evidence, 'format' | 'type' | 'publicKey' | 'head' | 'signature'>,
  key: InstanceKey,
  at: string,
): Evidence {
  const { document, organisations, redactions, versions } = unsigned
  const last = versions.at(-1)
  const head: ChainHead = {
    ...{ format: 2, type: 'chain-head', document: document.id },
    ...{ number: last?.number ?? 0, hash: last?.hash ?? null },
    ...{ besidesHash: hashOf({ of: 'package', document, organisations, redactions }), at },
  }
  const sealed = { publicKey: key.publicKey, head, signature: key.sign(head) }
  return { format: 1, type: 'evidence-package', ...unsigned, ...sealed }
}

/** What goes out with every package: the page and the program that check it, and how to use them. */
export interface Handout {
  readonly page: string
  readonly program: string
  readonly readme: string
}

/** @param folder where the files of `server/evidence/handout` lie */
export function readHandout(folder: string): Handout {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  const check = read('check.mjs')
  return {
    page: read('pruefung.html').replace('//CHECK', () => check),
    program: read('pruefen.mjs').replace('//CHECK', () => check),
    readme: read('LIESMICH.txt'),
  }
}

/** The package as people take it away: a ZIP archive. */
export function packUp(evidence: Evidence, { page, program, readme }: Handout): Uint8Array<ArrayBuffer> {
  const texts = evidence.versions.map((version) => [
    `fassungen/fassung-${String(version.number).padStart(3, '0')}.txt`,
    strToU8(readingCopy(evidence, version)),
  ])
  return zipSync({
    'LIESMICH.txt': strToU8(readme),
    'pruefung.html': strToU8(page),
    'pruefen.mjs': strToU8(program),
    'pruefpaket.json': strToU8(`${JSON.stringify(evidence, null, 1)}\n`),
    ...(Object.fromEntries(texts) as Record<string, Uint8Array>),
  }) as Uint8Array<ArrayBuffer>
}

/** A version to be read by people, in the order of its clauses. */
function readingCopy({ texts, organisations }: Evidence, version: Evidence['versions'][number]): string {
  const { words, number, createdAt, organisation, hash } = version
  const clauses = version.clauses.map(({ hash: text }) => readingText(texts[text]))
  const head = [
    words.title,
    `Fassung ${number}${words.label && `: ${words.label}`}`,
    `festgehalten am ${createdAt} für ${organisations[organisation] ?? organisation}`,
    `Prüfsumme ${hash}`,
  ]
  return `${head.join('\n')}\n\n\n${clauses.join('\n\n\n')}\n`
}

/** A copy that says where it is damaged is worth more than none. */
function readingText(content: ClauseContent | undefined): string {
  try {
    return `${content!.title}\n\n${plainText(content!)}`
  } catch {
    return '[Der Text dieser Klausel ist beschädigt und nicht mehr lesbar.]'
  }
}
