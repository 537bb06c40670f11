/** What stands behind the `#` of the link that led here. It is no part of the address that a server or a log sees. */
export const linkToken = (): string => window.location.hash.slice(1)
