/**
 * The hashes that consents, versions and verifiers compare. Each is SHA-256, in lower-case hex, over the RFC 8785 form
 * of one JSON value in UTF-8, without Unicode normalisation. The key `of` keeps the kinds apart: no clause can
 * have the hash of a document. What is written here can never change; a new need gets a new name in `of`.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { ClauseContent } from './canonical.ts'
import { wording } from './plain-text.ts'

/** Of any value of a kind that it names under `of`. */
export const hashOf = (value: object): string => bytesToHex(sha256(utf8ToBytes(canonicalize(value)!)))

/** Everything in a clause, title included: `{ of: 'clause', content }`. */
export const clauseHash = (content: ClauseContent): string => hashOf({ of: 'clause', content })

/**
 * The title and the words alone: `{ of: 'wording', title, words }`, with `words` as `wording()` gives them. Marks, link
 * targets, levels, alignment, kinds of block and list numbers do not count, so that formatting and renumbering do not
 * make a consent stale; where a paragraph, an item or a cell ends does count.
 */
export const wordingHash = ({ title, blocks }: ClauseContent): string =>
  hashOf({ of: 'wording', title, words: wording(blocks) })

/**
 * A whole document: `{ of: 'document', title, clauses }`, with the `clauseHash` of each clause in reading order. Two
 * documents with the same text have the same hash: ids, numbers and who wrote it are no part of it.
 */
export const contentHash = (title: string, clauseHashes: readonly string[]): string =>
  hashOf({ of: 'document', title, clauses: clauseHashes })
