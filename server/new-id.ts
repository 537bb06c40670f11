import { v7 } from 'uuid'

/** A new id (UUIDv7): sorts by the time it was made. */
export const newId = <Id extends string>(): Id => v7() as Id
