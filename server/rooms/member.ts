import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import {
  Close,
  Frame,
  type Notice,
  noticeFrame,
  type Refusal,
  refusedFrame,
  SyncStep,
  savedFrame,
  syncFrame,
} from '../../shared/room-protocol.ts'
import type { RoomSocket, Seat } from './membership.ts'
import type { Presence } from './presence.ts'

/** What a member asks of the room. */
export interface RoomFloor {
  /** What the document has, as it tells those whom it asks for all that they have; undefined while it is dormant. */
  state(): Uint8Array | undefined
  /** Puts the document together if it is dormant: everybody is asked then. */
  wake(): void
  readonly presence: Presence
  readonly epoch: number
  /**
   * The frame with all that somebody is missing who has told this state; it must not be shown before it is saved.
   * Undefined if the room had to let go of its document over it.
   */
  answerTo(state: Uint8Array): Uint8Array | undefined
  /** Judges an edit and takes it in, or answers with why not. */
  edit(member: Member, update: Uint8Array, frames: number): Refusal | undefined
  /** Calls `done` when everything that is in the document now is on disk. */
  whenSaved(done: () => void): void
  mayShow(member: Member, client: number): boolean
  gone(member: Member): void
}

export type Member = ReturnType<typeof makeMember>

/**
 * One member's side of the conversation (`shared/room-protocol.ts`). Without getters, as all that lies on a frame's way to
 * a socket: V8 gives each object with getters a shape of its own, and to go through all members is then twice the work.
 */
export function makeMember(floor: RoomFloor, socket: RoomSocket, firstSeat: Seat) {
  let seat = firstSeat
  let isHere = true
  /** Edit-carrying frames: received, and told to be on disk. */
  let received = 0
  let saved = 0
  /** Whether its first step 2 has come. What it sends before that is contained in it. */
  let hasToldAll = false
  /** Whether it has got the text, and so takes what others write. */
  let isListening = false
  /** Whether an answer to its state waits to be sent, and the state that it has told of since. */
  let isAnswering = false
  let askedMeanwhile: Uint8Array | undefined

  const send = (frame: Uint8Array) => {
    if (isHere) socket.send(frame)
  }
  function askForAll(): void {
    const state = floor.state()
    if (state) send(syncFrame(SyncStep.state, state))
  }
  const tellSeat = () => send(noticeFrame({ kind: 'seat', mayEdit: seat.mayEdit, epoch: floor.epoch }))

  function leave(): void {
    if (!isHere) return
    isHere = false
    floor.gone(member)
  }
  function end(code: number): void {
    if (!isHere) return
    leave()
    socket.close(code)
  }

  function receive(frame: Uint8Array): void {
    if (!isHere) return
    try {
      const decoder = decoding.createDecoder(frame)
      const type = decoding.readVarUint(decoder)
      if (type === Frame.sync) receiveSync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder))
      else if (type === Frame.presence) floor.presence.receive(member, decoding.readVarUint8Array(decoder))
      else if (type === Frame.queryPresence) floor.presence.show(member)
      else end(Close.malformed)
    } catch {
      end(Close.malformed)
    }
  }

  function receiveSync(step: number, body: Uint8Array): void {
    if (step === SyncStep.state) answerState(body)
    else if (step === SyncStep.missing) receiveAll(body)
    else if (step === SyncStep.update) receiveUpdate(body)
    else end(Close.malformed)
  }

  /**
   * The answer is encoded now and sent when all that it holds is on disk (R1). Of what is asked while one waits only the
   * last is answered: each answer can be as large as the document.
   */
  function answerState(state: Uint8Array): void {
    // What cannot be read must be found now, while the sender can be told.
    Y.decodeStateVector(state)
    askedMeanwhile = state
    if (isAnswering) return
    isAnswering = true
    answerNext()
  }

  function answerNext(): void {
    if (!isHere || !askedMeanwhile) {
      isAnswering = false
      return
    }
    const answer = floor.answerTo(askedMeanwhile)
    askedMeanwhile = undefined
    if (!answer) return
    floor.whenSaved(() => {
      send(answer)
      isListening = true
      answerNext()
    })
  }

  function receiveAll(update: Uint8Array): void {
    received++
    // A reader's is never empty, it always names what is deleted: no reason to end, and nothing to take in. It is
    // counted all the same, or a reader's page would wait for ever to be saved.
    if (!seat.mayEdit) member.confirm(received)
    else {
      hasToldAll = true
      takeIn(update)
    }
  }

  function receiveUpdate(update: Uint8Array): void {
    received++
    if (!seat.mayEdit) end(Close.notAllowed)
    else if (hasToldAll) takeIn(update)
    else floor.wake()
  }

  function takeIn(update: Uint8Array): void {
    const refusal = floor.edit(member, update, received)
    if (!refusal) return
    send(refusedFrame(refusal))
    end(refusal.code === 'too-large' ? Close.tooLarge : Close.refused)
  }

  const member = {
    actor: firstSeat.actor,
    person: () => seat.person,
    seat: () => seat,
    isListening: () => isListening,
    /** Yjs client ids that it has written with. */
    clients: new Set<number>(),
    socket,
    send,
    tell: (notice: Notice) => send(noticeFrame(notice)),
    /** The first `frames` of its edit-carrying frames are on disk. */
    confirm(frames: number): void {
      if (frames <= saved) return
      saved = frames
      send(savedFrame(frames))
    },
    mayShow: (client: number) => floor.mayShow(member, client),
    /** The first words to somebody who has come in, before any of their frames is read. */
    greet(first: readonly Notice[]): void {
      tellSeat()
      for (const notice of first) member.tell(notice)
      askForAll()
      floor.presence.show(member)
    },
    askForAll,
    receive,
    leave,
    end,
    reseat(next: Seat): void {
      const before = seat
      if (before.actor !== next.actor || (before.mayEdit && !next.mayEdit)) {
        end(Close.notAllowed)
        return
      }
      seat = next
      if (JSON.stringify(before.person) !== JSON.stringify(next.person)) floor.presence.refresh(member)
      if (before.mayEdit === next.mayEdit) return
      tellSeat()
      // What it wrote as a reader was passed over, so its updates would leave a gap: it must tell everything again.
      hasToldAll = false
      askForAll()
    },
  }
  return member
}
