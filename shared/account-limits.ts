/** Every account has a password of this many characters. */
export const passwordLength = { least: 10, most: 128 } as const
