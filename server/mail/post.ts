import { setTimeout as pause } from 'node:timers/promises'
import nodemailer from 'nodemailer'
import type { Log } from '../log.ts'
import { newId } from '../new-id.ts'
import { type Addressee, type Letter, oneLine, render } from './letter.ts'
import type { Outbox } from './outbox.ts'

/**
 * What became of a mail: a mail server has taken it; it lies in the outbox folder, since there is no mail server; or it
 * could not be handed over, and whoever caused it has to be told.
 */
export type Delivery = 'sent' | 'kept' | 'failed'

export interface Post {
  /** Whether there is a mail server, or mails are kept for somebody to pass them on. */
  readonly mails: 'sent' | 'kept'
  send(to: Addressee, letter: Letter): Promise<Delivery>
  /** Lets go of every mail that lies in the outbox for this address. */
  forget(address: string): Promise<void>
}

export interface PostOptions {
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null
  readonly outbox: Outbox
  readonly log: Log
  /** How long to wait before each further try. */
  readonly pausesMs?: readonly number[]
}

/** Three tries within about six seconds: whoever invites somebody waits for the answer. */
const PAUSES_MS = [1_000, 4_000]
const ANSWER_MS = 10_000
const UNSENT_FROM = 'einklang@localhost'

/** Mails, through the mail server or into the outbox. Nothing is queued: a mail that could not leave is reported as such. */
export function makePost({ mail, outbox, log, pausesMs = PAUSES_MS }: PostOptions): Post {
  const headers = { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' }
  const defaults = { from: mail?.from ?? UNSENT_FROM, headers, disableFileAccess: true, disableUrlAccess: true }
  const patience = { connectionTimeout: ANSWER_MS, greetingTimeout: ANSWER_MS, socketTimeout: ANSWER_MS }
  const server = mail && nodemailer.createTransport({ url: mail.smtpUrl, ...patience }, defaults)
  const writer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' }, defaults)

  const messageOf = ({ name, address }: Addressee, letter: Letter) => ({
    to: { name: oneLine(name ?? ''), address: oneLine(address) },
    subject: oneLine(letter.subject),
    ...render(letter),
  })

  return {
    mails: server ? 'sent' : 'kept',
    async send(to, letter) {
      const id = newId()
      const message = messageOf(to, letter)
      if (!server) {
        const { message: written } = await writer.sendMail(message)
        await outbox.keep(id, written as Buffer)
        log.info({ letter: id }, 'there is no mail server: a mail lies in the outbox')
        return 'kept'
      }
      for (const waitMs of [...pausesMs, null]) {
        const failure = await server.sendMail(message).then(
          () => null,
          (cause: unknown) => cause as SmtpFailure,
        )
        if (failure === null) return 'sent'
        if (waitMs === null || isFinal(failure)) {
          // Its message would repeat the address.
          log.warn({ letter: id, why: failure.code, answer: failure.responseCode }, 'a mail could not be delivered')
          break
        }
        await pause(waitMs)
      }
      return 'failed'
    },
    forget: (address) => outbox.forget(oneLine(address)),
  }
}

interface SmtpFailure {
  readonly code?: string
  readonly responseCode?: number
}

/** A mail server that says 5xx means it. */
const isFinal = ({ responseCode = 0, code }: SmtpFailure) => responseCode >= 500 || code === 'EAUTH'
