import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { makeSocketServer } from './rooms/routes.ts'
import { StartFailure } from './start-failure.ts'

export interface Listening {
  readonly port: number
  /** No new requests and sockets from now on; resolves when those under way are done, with how many were cut off. */
  close(): Promise<number>
}

/** Listens, and only then asks for the app: with port 0 its address is not known before. Throws StartFailure. */
export function listen(host: string, port: number, makeApp: (port: number) => Hono): Promise<Listening> {
  let app: Hono | undefined
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        // Requests wait in the socket until the callback below has run: nothing is answered before.
        fetch: (request, env) => app!.fetch(request, env),
        hostname: host,
        port,
        websocket: { server: makeSocketServer() },
      },
      ({ port }: AddressInfo) => {
        app = makeApp(port)
        resolve({ port, close })
      },
    )
    const close = makeClosing(server as Server)
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

const PATIENCE_MS = 1_000

/**
 * Ends what is idle at once, and what is busy as soon as it has been answered. Whoever does not answer the farewell
 * within a while is cut off: nobody may hold up a restart.
 */
function makeClosing(server: Server): () => Promise<number> {
  const connections = new Set<Socket>()
  let isClosing = false
  server.on('connection', (connection) => {
    connections.add(connection)
    connection.once('close', () => connections.delete(connection))
  })
  server.on('request', (_, answer) => {
    // Else a connection that has carried its last answer waits for the next request until it is cut off.
    answer.once('close', () => isClosing && server.closeIdleConnections())
  })
  return () =>
    new Promise((resolve) => {
      isClosing = true
      let cut = 0
      const cutOff = setTimeout(() => {
        cut = connections.size
        for (const connection of connections) connection.destroy()
      }, PATIENCE_MS)
      server.close(() => {
        clearTimeout(cutOff)
        resolve(cut)
      })
      server.closeIdleConnections()
    })
}
