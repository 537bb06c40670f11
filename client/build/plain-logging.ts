/** What Yjs uses of `lib0/logging`, without colours: it stands in for that module in the build. */
export const [ORANGE, BOLD, UNBOLD, RED] = [Symbol('orange'), Symbol('bold'), Symbol('unbold'), Symbol('red')]

const withoutColours = (parts: readonly unknown[]) => parts.filter((part) => typeof part !== 'symbol')

export const print = (...parts: readonly unknown[]): void => console.log(...withoutColours(parts))
export const warn = (...parts: readonly unknown[]): void => console.warn(...withoutColours(parts))
