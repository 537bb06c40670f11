import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { WebSocketServer } from 'ws'
import { makeSocketServer } from './rooms/routes.ts'
import { StartFailure } from './start-failure.ts'

export interface Listening {
  readonly port: number
  /** No new requests and sockets from now on; resolves when those under way are done. */
  close(): Promise<void>
}

/** Listens, and only then asks for the app: with port 0 its address is not known before. Throws StartFailure. */
export function listen(host: string, port: number, makeApp: (port: number) => Hono): Promise<Listening> {
  const sockets = makeSocketServer()
  let app: Hono | undefined
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        // Requests wait in the socket until the callback below has run: nothing is answered before.
        fetch: (request, env) => app!.fetch(request, env),
        hostname: host,
        port,
        websocket: { server: sockets },
      },
      ({ port }: AddressInfo) => {
        app = makeApp(port)
        resolve({ port, close: () => closed(server as Server, sockets) })
      },
    )
    onlyUpgradeToSockets(server as Server)
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'another program listens there' : (error.code ?? error.message)
      reject(new StartFailure(`Cannot listen on ${host}:${port} (HOST, PORT): ${why}.`))
    })
  })
}

/** Some clients offer HTTP/2 with every request. Node hands such a connection over, and nobody would ever answer it. */
function onlyUpgradeToSockets(server: Server): void {
  const [openSocket] = server.listeners('upgrade')
  server.removeAllListeners('upgrade')
  server.on('upgrade', (request, socket, head) => {
    if (request.headers.upgrade?.toLowerCase() === 'websocket') openSocket?.call(server, request, socket, head)
    else socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
}

const PATIENCE_MS = 2_000

/** Whoever does not answer the farewell within a while is cut off: nobody may hold up a restart. */
function closed(server: Server, sockets: WebSocketServer): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
    }, PATIENCE_MS)
    server.close(() => {
      clearTimeout(cutOff)
      resolve()
    })
    server.closeIdleConnections()
  })
}
