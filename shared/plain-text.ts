import { z } from 'zod'

// Text that a database may cut (NUL) or change (lone surrogates) would no longer fit its hash, and control or
// direction characters can make a title read as something else. They are refused at the edge.
const unfit = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

export const isFit = (text: string): boolean => !unfit.test(text)

/** One line of text that a person typed: trimmed, not empty, at most `most` characters, without control characters. */
export const lineOfText = (most: number) =>
  z
    .string()
    .max(most)
    .refine(isFit)
    .transform((text) => text.trim())
    .refine((text) => text.length > 0)

/** As a line, but it may be empty and have line breaks. */
export const paragraphOfText = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => isFit(text.replace(/[\n\t]/g, '')))
    .transform((text) => text.trim())
