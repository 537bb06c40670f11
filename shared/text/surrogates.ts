const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Whether a place, in UTF-16 code units, lies between the halves of a surrogate pair. */
export const isWithinPair = (text: string, at: number): boolean =>
  isFirstHalf(text.charCodeAt(at - 1)) && isSecondHalf(text.charCodeAt(at))

/**
 * A text in which each half of a surrogate pair that stands alone is U+FFFD. Half a pair is no text: it cannot be sent
 * or hashed, and two that come to stand together would be a letter on one page and none on the others.
 */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')
