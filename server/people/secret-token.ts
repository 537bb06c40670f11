import { createHash, randomBytes } from 'node:crypto'

/** What stands in a link that lets somebody in: 256 bits, as 43 characters that need no escaping. */
export const makeToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of it: whoever reads the database cannot open the link. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')
