import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { WebSocketServer } from 'ws'
import { makeSocketServer } from './rooms/routes.ts'
import { StartFailure } from './start-failure.ts'

export interface Listening {
  readonly port: number
  /**
   * No new requests and sockets from now on; resolves when those under way are done, with how many were cut off.
   *
   * @param roomsClosed until then nobody is cut off: what was typed is being written, and pages wait to hear of it
   */
  close(roomsClosed: Promise<unknown>): Promise<number>
}

/** Listens, and only then asks for the app: with port 0 its address is not known before. Throws StartFailure. */
export function listen(host: string, port: number, makeApp: (port: number) => Hono): Promise<Listening> {
  let app: Hono | undefined
  const sockets = makeSocketServer()
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
        resolve({ port, close })
      },
    )
    const close = makeClosing(server as Server)
    onlyUpgradeToSockets(server as Server, sockets)
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'another program listens there' : (error.code ?? error.message)
      reject(new StartFailure(`Cannot listen on ${host}:${port} (HOST, PORT): ${why}.`))
    })
  })
}

/** So long whoever asks for a WebSocket may leave the answer unread. */
const UPGRADE_MS = 10_000

/**
 * Node hands over whoever asks for another protocol, and is done with them: no limit of time holds for such a
 * connection any more, and nobody listens for its errors, the first of which would end the process.
 */
function onlyUpgradeToSockets(server: Server, sockets: WebSocketServer): void {
  const [openSocket] = server.listeners('upgrade')
  const upgraded = new WeakSet<Duplex>()
  sockets.on('connection', (_, { socket }) => upgraded.add(socket.setTimeout(0)))
  server.removeAllListeners('upgrade')
  server.on('upgrade', (request, socket: Socket, head) => {
    const leave = () => void (upgraded.has(socket) || socket.destroy())
    socket.on('error', leave).once('finish', leave).setTimeout(UPGRADE_MS, leave)
    if (request.headers.upgrade?.toLowerCase() === 'websocket') openSocket?.call(server, request, socket, head)
    // Some clients offer HTTP/2 with every request, and would wait for ever.
    else socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
}

const PATIENCE_MS = 1_000

/**
 * Ends what is idle at once, and what is busy as soon as it has been answered. Whoever does not answer the farewell of a
 * room within a while is cut off: nobody may hold up a restart.
 */
function makeClosing(server: Server): Listening['close'] {
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
  return (roomsClosed) =>
    new Promise((resolve) => {
      isClosing = true
      let cut = 0
      const cutOff = () => {
        cut = connections.size
        for (const connection of connections) connection.destroy()
      }
      void roomsClosed.finally(() => setTimeout(cutOff, PATIENCE_MS).unref()).catch(() => {})
      server.close(() => resolve(cut))
      server.closeIdleConnections()
    })
}
