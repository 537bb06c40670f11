import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * The address a request came from: the socket's, or, behind a proxy we were told to trust, the last one in
 * X-Forwarded-For that is not itself such a proxy. What anyone else writes into that header is ignored.
 */
export function makeAddressOf(trustedProxies: readonly string[]): (context: Context) => string {
  return (context) => {
    const socket = plain(context.env?.incoming ? (getConnInfo(context).remote.address ?? '') : '')
    if (!trustedProxies.includes(socket)) return socket
    const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',').map((part) => plain(part.trim()))
    return forwarded.filter((address) => address !== '' && !trustedProxies.includes(address)).at(-1) ?? socket
  }
}

const plain = (address: string) => address.replace(/^::ffff:/, '')
