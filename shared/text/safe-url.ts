const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

// A browser drops tabs, line breaks and leading blanks before it reads the scheme, and takes a backslash for a slash.
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const misread = /[\u0000-\u0020\u007f-\u009f\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\\]/

/**
 * Whether a link may lead there: `http`, `https`, `mailto` and `tel` in full, a path of this server beginning with one
 * `/`, or a place on the page beginning with `#`. Everything else is refused, what a browser would read differently
 * from a person (`java\tscript:`, `//host`, `/\host`) included.
 */
export function isSafeUrl(url: string): boolean {
  if (url.length === 0 || url.length > 2000 || misread.test(url)) return false
  if (url.startsWith('#')) return true
  if (url.startsWith('/')) return !url.startsWith('//')
  if (!URL.canParse(url)) return false
  const { protocol, host, pathname } = new URL(url)
  if (!schemes.has(protocol)) return false
  return protocol.startsWith('http') ? host !== '' && /^https?:\/\//i.test(url) : pathname !== ''
}
