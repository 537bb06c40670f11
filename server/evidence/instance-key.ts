import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import canonicalize from 'canonicalize'
import { StartFailure } from '../start-failure.ts'

/** The key by which a workspace vouches for the packages it gives out: ECDSA over P-256, which every browser can check. */
export interface InstanceKey {
  /** SPKI in base64 */
  readonly publicKey: string
  /** Over the RFC 8785 JSON of a value, with SHA-256; r and s in base64, as WebCrypto has them. */
  sign(value: object): string
}

/**
 * Reads the key from the data folder, or makes it there the first time. Whoever deletes the file gives the workspace a
 * new identity: packages of before are sound as ever, but are not continued by those after.
 *
 * @throws StartFailure
 */
export function instanceKeyIn(dataFolder: string): InstanceKey {
  const file = path.join(dataFolder, 'signing-key.pem')
  try {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx', flush: true })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new StartFailure(`${file} cannot be written: ${(cause as NodeJS.ErrnoException).code}.`, { cause })
  }
  try {
    return keyFrom(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new StartFailure(`${file} is no private key. Put it back from a backup, or delete it for a new one.`, {
      cause,
    })
  }
}

/** @param pem PKCS#8 */
export function keyFrom(pem: string): InstanceKey {
  const key = createPrivateKey(pem)
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
  return {
    publicKey,
    sign: (value) =>
      sign('sha256', Buffer.from(canonicalize(value)!), { key, dsaEncoding: 'ieee-p1363' }).toString('base64'),
  }
}
