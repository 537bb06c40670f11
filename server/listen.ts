import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { SocketDoor } from './rooms/socket-door.ts'
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

/** Who answers: the application whoever speaks HTTP, the door whoever asks for a socket. */
export interface Answering {
  readonly app: Hono
  readonly openSocket: SocketDoor
}

/**
 * Listens when it is known who answers, so that the first who asks does not wait for that. With port 0 that is only asked
 * then: its address is not known before.
 *
 * @throws StartFailure
 */
export function listen(host: string, port: number, makeAnswering: (port: number) => Answering): Promise<Listening> {
  let answering = port === 0 ? undefined : makeAnswering(port)
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        // With port 0 requests wait in the socket until the callback below has run.
        fetch: (request, env) => answering!.app.fetch(request, env),
        hostname: host,
        port,
      },
      ({ port }: AddressInfo) => {
        answering ??= makeAnswering(port)
        resolve({ port, close })
      },
    )
    const close = makeClosing(server as Server)
    server.on('upgrade', (...asked: Parameters<SocketDoor>) => answering!.openSocket(...asked))
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'another program listens there' : (error.code ?? error.message)
      reject(new StartFailure(`Cannot listen on ${host}:${port} (HOST, PORT): ${why}.`))
    })
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
