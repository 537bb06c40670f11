import type { ActorId, ClauseId, DocumentId, OrganisationId, VersionId } from '../../shared/ids.ts'
import type { Standing } from '../../shared/may.ts'
import type { ClauseContent } from '../../shared/text/canonical.ts'
import { clauseHash, contentHash, wordingHash } from '../../shared/text/hash.ts'
import type { VersionKind } from '../../shared/versions.ts'
import type { Storage, Value } from '../database/storage.ts'
import { asBytes, asIntegers, textOf } from '../database/text-as-bytes.ts'
import { type VersionEntry, versionHash } from './chain.ts'

/** The first thing that is wrong with the versions of a document. */
export interface VersionFault {
  readonly number: number
  readonly why: string
}

const versionColumns = `${asIntegers('number, sequence, deputy')}, previousHash is null,
  ${asBytes('id, kind, label, note, title, contentHash')}, coalesce(cast(previousHash as blob), x''),
  ${asBytes('hash, createdAt, actorId, organisationId, role')}`
const clausesOf = `select ${asBytes('clauseId')}, cast(versionClause.hash as blob), ${asBytes('wordingHash, content')},
  exists (select 1 from redaction where clauseHash = clauseText.hash and remains = clauseText.content)
  from versionClause join clauseText on clauseText.hash = versionClause.hash where versionId = ? order by position`

/** Follows the chain of a document's versions and computes every hash of them again. */
export async function verifyVersions(storage: Storage, document: DocumentId): Promise<VersionFault | undefined> {
  const rows = async (sql: string, ...parameters: Value[]) => (await storage.batch([{ sql, parameters }]))[0]!.rows
  let previous: { number: number; hash: string } | undefined
  const versions = await rows(`select ${versionColumns} from version where documentId = ? order by number`, document)
  for (const row of versions) {
    const [number, sequence, deputy, isFirst, id, kind, label, note, title, content, previousHash, hash, ...rest] = row
    const [createdAt, actor, organisation, role] = rest.map((value) => textOf(value))
    const wrong = (why: string): VersionFault => ({ number: (previous?.number ?? 0) + 1, why })
    if (number !== (previous?.number ?? 0) + 1) return wrong('it is missing')
    if ((isFirst === 1 ? undefined : textOf(previousHash)) !== previous?.hash)
      return wrong('it does not follow the one before')
    const clauses = (await rows(clausesOf, textOf(id))).map(([clause, clauseHash, wording, text, redacted]) => ({
      ...{ id: textOf<ClauseId>(clause), hash: textOf(clauseHash), wordingHash: textOf(wording) },
      ...{ text: textOf(text), isRedacted: redacted === 1 },
    }))
    const falseText = clauses.findIndex((clause) => !clause.isRedacted && !isText(clause))
    if (falseText >= 0) return wrong(`the text of its clause ${falseText + 1} has changed`)
    const entry: VersionEntry = {
      ...{ id: textOf<VersionId>(id), document, number: number as number, kind: textOf<VersionKind>(kind) },
      words: { label: textOf(label), note: textOf(note), title: textOf(title) },
      ...{ contentHash: textOf(content), previousHash: previous?.hash ?? null, sequence: sequence as number },
      ...{ createdAt: createdAt!, actor: actor as ActorId, organisation: organisation as OrganisationId },
      ...{ role: role as Standing['role'], ...(deputy === 1 && { deputy: true as const }) },
      clauses: clauses.map(({ id, hash, wordingHash }) => ({ id, hash, wordingHash })),
    }
    const hashes = clauses.map((clause) => clause.hash)
    if (contentHash(entry.words.title, hashes) !== entry.contentHash) return wrong('its text is another one')
    if (versionHash(entry) !== textOf(hash)) return wrong('its hash is false')
    if ((await rows('select 1 from versionSeal where versionId = ?', entry.id)).length === 0)
      return wrong('it is not sealed')
    previous = { number: entry.number, hash: textOf(hash) }
  }
  return undefined
}

function isText({ hash, wordingHash: wording, text }: { hash: string; wordingHash: string; text: string }): boolean {
  try {
    const content: ClauseContent = JSON.parse(text)
    return clauseHash(content) === hash && wordingHash(content) === wording
  } catch {
    return false
  }
}
