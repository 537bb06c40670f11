import type { Value } from './storage.ts'

/**
 * Columns of text or bytes for a `select`, as bytes. The driver ends the whole process on text that is no longer UTF-8;
 * whoever wants to find damage reads it so. One flipped bit makes text of any column, of bytes and numbers as well.
 */
export const asBytes = (columns: string): string => columns.replaceAll(/\w+/g, 'cast($& as blob)')

/** Columns of whole numbers for a `select`, which stay numbers whatever damage has made of them. */
export const asIntegers = (columns: string): string => columns.replaceAll(/\w+/g, 'cast($& as integer)')

const decoder = new TextDecoder()

/** The text of a column that was selected by `asBytes`; what is not UTF-8 comes out changed. */
export const textOf = <Text extends string>(bytes: Value | undefined): Text =>
  decoder.decode(bytes as Uint8Array) as Text
