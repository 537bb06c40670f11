import { StorageDamage, StorageMisuse, type Value } from './storage.ts'

/**
 * The one door through which values reach the driver. It would end the whole process on a boolean, cut text at NUL,
 * store a lone surrogate as U+FFFD, a missing value or NaN as NULL and a whole number as a fraction; then a hash no
 * longer fits what is stored. Throws StorageMisuse instead.
 */
export function toDriver(value: unknown): null | bigint | number | string | Uint8Array {
  if (value === null || value instanceof Uint8Array) return value
  if (typeof value === 'string') {
    if (value.includes('\0')) throw new StorageMisuse('Text with a NUL character cannot be stored')
    if (/\p{Surrogate}/u.test(value)) throw new StorageMisuse('Text with half a surrogate pair cannot be stored')
    return value
  }
  if (typeof value !== 'number') throw new StorageMisuse(`A ${typeof value} cannot be stored`)
  if (Number.isSafeInteger(value)) return BigInt(value)
  if (!Number.isFinite(value) || Number.isInteger(value)) throw new StorageMisuse(`${value} cannot be stored`)
  return value
}

/** Throws StorageDamage for an integer that a number cannot hold: nobody wrote it. */
export function fromDriver(value: unknown): Value {
  if (value instanceof Uint8Array) return new Uint8Array(value)
  if (typeof value !== 'bigint') return value as Value
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new StorageDamage(`${value} is more than a number can hold`)
  return number
}
