// The floor for any server in Node: it knows nothing of what it passes on, keeps nothing, and asks nobody who they are.
// `send` writes to each receiver by itself, `batch` what came in one turn of the event loop to all of them at once.
// Whoever asks for the text gets the largest that anybody has told.
import http from 'node:http'
import { Sender, WebSocketServer } from 'ws'

const isBatching = process.argv[2] === 'batch'
const nothingKnown = Buffer.of(0, 0, 1, 0)
const nothingMissing = Buffer.of(0, 1, 2, 0, 0)

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
const rooms = new Map()

const enveloped = (frame) => Sender.frame(frame, { fin: true, rsv1: false, opcode: 2, mask: false, readOnly: true })

function roomAt(path) {
  const room = rooms.get(path) ?? { members: new Map(), whole: nothingMissing, waiting: [] }
  rooms.set(path, room)
  return room
}

function passOn(room, from, frame) {
  if (!isBatching) {
    for (const member of room.members.keys()) if (member !== from) member.send(frame)
    return
  }
  if (room.waiting.length === 0) setImmediate(letGo, room)
  room.waiting.push(...enveloped(frame))
}

function letGo(room) {
  const all = Buffer.concat(room.waiting.splice(0))
  for (const socket of room.members.values()) socket.write(all)
}

const server = http.createServer((_, response) => response.end())
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (member) => {
    const room = roomAt(request.url)
    room.members.set(member, socket)
    member.on('message', (frame) => {
      const [type, step] = frame
      if (type === 0 && step === 0) member.send(room.whole)
      else if (type !== 0 || step !== 1) passOn(room, member, frame)
      else if (frame.length > room.whole.length) room.whole = frame
    })
    member.on('close', () => {
      room.members.delete(member)
      if (room.members.size === 0) rooms.delete(request.url)
    })
    member.send(nothingKnown)
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1')
