import { expect, test, vi } from 'vitest'
import { Frame, SyncStep, savedFrame } from '../../shared/room-protocol.ts'
import { watchedSocket } from './watched-socket.ts'

/** A socket over which the test lets come what it likes. */
class FakeSocket extends EventTarget {
  onmessage: ((event: MessageEvent) => void) | null = null
  comes = (bytes: Uint8Array) => this.dispatchEvent(new MessageEvent('message', { data: bytes }))
}

const text = (letter: number) => new Uint8Array([Frame.sync, SyncStep.update, letter])
const presence = new Uint8Array([Frame.presence, 0])

function aSocket() {
  const heard: string[] = []
  let takeIn = () => {}
  const Watched = watchedSocket(
    {
      soon: (waiting) => {
        takeIn = waiting
      },
      together(read) {
        heard.push('together')
        read()
        heard.push('until here')
      },
      opened: vi.fn(),
      sent: vi.fn(),
      saved: (frames) => heard.push(`saved ${frames}`),
      refused: vi.fn(),
      noticed: vi.fn(),
    },
    FakeSocket as unknown as typeof WebSocket,
  )
  const socket = new Watched('wss://example.org') as WebSocket & FakeSocket
  socket.onmessage = ({ data }: MessageEvent<Uint8Array>) => heard.push(data.join(' '))
  return { socket, heard, takeIn: () => takeIn() }
}

test('text that waits is taken in as one change, before the carets and notices that speak of it', () => {
  const { socket, heard, takeIn } = aSocket()
  socket.comes(text(7))
  socket.comes(presence)
  socket.comes(savedFrame(3))
  socket.comes(text(8))
  expect(heard).toEqual([])
  takeIn()
  expect(heard).toEqual(['together', '0 2 7', '0 2 8', 'until here', '1 0', 'saved 3'])
})

test('each frame is taken in once, and those after it when they may', () => {
  const { socket, heard, takeIn } = aSocket()
  socket.comes(text(7))
  takeIn()
  takeIn()
  socket.comes(text(8))
  expect(heard).toEqual(['0 2 7'])
  takeIn()
  expect(heard).toEqual(['0 2 7', '0 2 8'])
})

test('text that nobody can take in holds up no notice that came with it', () => {
  const { socket, heard, takeIn } = aSocket()
  socket.comes(text(7))
  socket.comes(savedFrame(3))
  socket.onmessage = () => {
    throw new Error('no such place')
  }
  expect(takeIn).toThrow('no such place')
  expect(heard).toEqual(['saved 3'])
})

test('what waits when the line breaks comes before the end', () => {
  const { socket, heard } = aSocket()
  socket.comes(text(7))
  socket.addEventListener('close', () => heard.push('closed'))
  socket.dispatchEvent(new Event('close'))
  expect(heard).toEqual(['0 2 7', 'closed'])
})
