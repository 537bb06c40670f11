// The check of an evidence package. It needs nothing but a JavaScript engine with WebCrypto: the page pruefung.html and
// the program pruefen.mjs contain exactly these lines. docs/evidence.md says in words what is computed here.

/** JSON after RFC 8785. All numbers in a package are whole, so only the order of keys needs care. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const keys = Object.keys(value).filter((key) => value[key] !== undefined)
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join(',')}}`
}

const bytesOf = (value) => new TextEncoder().encode(canonical(value))
const hexOf = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

/** SHA-256 in hex over the canonical JSON of a value. */
const hashOf = async (value) => hexOf(await crypto.subtle.digest('SHA-256', bytesOf(value)))

/** The words of a line without its marks; a break is a line feed. */
const wordsOf = (content) =>
  content
    .map((part) => (part.type === 'text' ? part.text : part.type === 'break' ? '\n' : wordsOf(part.content)))
    .join('')

function linesOfList({ items }) {
  return items.flatMap(({ content }) => {
    const lines = []
    let line = []
    for (const part of content) {
      if (part.type !== 'list') line.push(part)
      else {
        lines.push(wordsOf(line), ...linesOfList(part))
        line = []
      }
    }
    return [...lines, wordsOf(line)].filter((words) => words !== '')
  })
}

/** Title aside, what the wording of a clause is: its lines, and its tables as rows of cells. */
function wording(blocks) {
  return blocks.flatMap((block) => {
    if (block.type === 'rule') return []
    if (block.type === 'list') return linesOfList(block)
    if (block.type !== 'table') return [wordsOf(block.content)].filter((words) => words !== '')
    const lines = (words) => (typeof words === 'string' ? words : words.map((cells) => cells.join('\n')).join('\n'))
    const rows = block.rows.map(({ cells }) => cells.map((cell) => wording(cell.blocks).map(lines).join('\n')))
    return rows.flat().some((words) => words !== '') ? [rows] : []
  })
}

const clauseHash = (content) => hashOf({ of: 'clause', content })
const wordingHash = ({ title, blocks }) => hashOf({ of: 'wording', title, words: wording(blocks) })
const contentHash = (title, clauses) => hashOf({ of: 'document', title, clauses })

/** The entry of a version in the chain: everything about it except its own hash, its words by a hash of their own. */
async function versionHash({ hash: _, words, ...entry }) {
  const wordsHash = await hashOf({ format: 1, type: 'version-words', ...words })
  return hashOf({ format: 1, type: 'version', ...entry, wordsHash })
}

const redactionHash = ({ hash: _, ...entry }) => hashOf({ format: 1, type: 'redaction', ...entry })

/** What is wrong with a version; undefined if nothing is. */
async function faultIn(version, previous, { document, texts, redactions }) {
  if (version.document !== document.id) return 'gehört zu einem anderen Dokument'
  if (version.number !== (previous?.number ?? 0) + 1)
    return `fehlt: auf Fassung ${previous?.number ?? 0} folgt Fassung ${version.number}`
  if (version.previousHash !== (previous?.hash ?? null)) return 'schließt nicht an die Fassung davor an'
  for (const [index, clause] of version.clauses.entries()) {
    const content = texts[clause.hash]
    if (content === undefined) return `der Text der ${index + 1}. Klausel fehlt`
    const isWhole = (await clauseHash(content)) === clause.hash && (await wordingHash(content)) === clause.wordingHash
    const isRedacted = redactions.some(
      ({ clauseHash, remains }) => clauseHash === clause.hash && canonical(remains) === canonical(content),
    )
    if (!isWhole && !isRedacted) return `der Text der ${index + 1}. Klausel ist nicht der, der festgehalten wurde`
  }
  const hashes = version.clauses.map(({ hash }) => hash)
  if ((await contentHash(version.words.title, hashes)) !== version.contentHash)
    return 'Titel oder Reihenfolge der Klauseln sind andere'
  if ((await versionHash(version)) !== version.hash) return 'ihr Eintrag in der Kette ist ein anderer'
  return undefined
}

async function faultInRedactions(redactions) {
  for (const [index, entry] of redactions.entries())
    if ((await redactionHash(entry)) !== entry.hash)
      return `Schwärzung ${index + 1} ist nicht die, die eingetragen wurde`
  return undefined
}

async function isSignedBy(publicKey, value, signature) {
  const kind = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('spki', fromBase64(publicKey), kind, false, ['verify'])
  return crypto.subtle.verify({ ...kind, hash: 'SHA-256' }, key, fromBase64(signature), bytesOf(value))
}

/** The fingerprint of the key of a workspace, in groups of four to be compared by eye. */
async function fingerprintOf(publicKey) {
  const hash = hexOf(await crypto.subtle.digest('SHA-256', fromBase64(publicKey)))
  return hash.match(/.{4}/g).join(' ')
}

/**
 * Checks a package, and that it continues an older one if that is given. Answers with `fault`, the first thing that is
 * wrong, in words, or undefined; and with what was found on the way.
 */
export async function checkPackage(evidence, older) {
  try {
    return await check(evidence, older)
  } catch (cause) {
    return { fault: `Das ist kein Prüfpaket, oder es ist beschädigt (${cause.message}).`, versions: [] }
  }
}

async function check(evidence, older) {
  if (evidence.format !== 1 || evidence.type !== 'evidence-package') throw new Error('Format unbekannt')
  const { versions, redactions, head, signature, publicKey } = evidence
  const sound = { versions: [], redactions: redactions.length, fingerprint: await fingerprintOf(publicKey), head }
  const redactionFault = await faultInRedactions(redactions)
  if (redactionFault) return { ...sound, fault: `${redactionFault}.` }
  let previous
  for (const version of versions) {
    const fault = await faultIn(version, previous, evidence)
    if (fault) return { ...sound, fault: `Fassung ${(previous?.number ?? 0) + 1}: ${fault}.` }
    sound.versions.push({
      number: version.number,
      label: labelOf(version),
      createdAt: version.createdAt,
      hash: version.hash,
    })
    previous = version
  }
  if (
    head.document !== evidence.document.id ||
    head.hash !== (previous?.hash ?? null) ||
    head.number !== (previous?.number ?? 0)
  )
    return { ...sound, fault: 'Die Unterschrift gilt einer anderen Fassung als der letzten.' }
  if (head.format !== 2)
    return { ...sound, fault: 'Dieses Programm kennt das Format nicht. Prüfen Sie mit dem, das im Paket liegt.' }
  const { document, organisations } = evidence
  if ((await hashOf({ of: 'package', document, organisations, redactions })) !== head.besidesHash)
    return { ...sound, fault: 'Namen oder Schwärzungen sind nicht die, die der Arbeitsraum mitgegeben hat.' }
  if (!(await isSignedBy(publicKey, head, signature)))
    return { ...sound, fault: 'Die Unterschrift des Arbeitsraums ist falsch.' }
  const continuation = older && faultInContinuation(evidence, older)
  return continuation ? { ...sound, fault: continuation } : sound
}

/** What was not kept by hand says so: it has no label, or that of the version that came back. */
function labelOf({ kind, words }) {
  const how = { automatic: 'automatisch', restored: 'wiederhergestellt' }[kind]
  return [words.label, how].filter(Boolean).join(', ')
}

/** A newer package has to hold every version of an older one, unchanged, under the same key. */
function faultInContinuation(evidence, older) {
  if (older.publicKey !== evidence.publicKey)
    return 'Die beiden Pakete sind mit verschiedenen Schlüsseln unterschrieben.'
  if (older.document.id !== evidence.document.id) return 'Die beiden Pakete gehören zu verschiedenen Dokumenten.'
  const changed = older.versions.find(({ hash }, index) => evidence.versions[index]?.hash !== hash)
  return changed && `Fassung ${changed.number} ist nicht mehr die, die im älteren Paket steht.`
}
