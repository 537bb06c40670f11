import pino, { type DestinationStream, type Logger } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Logger

// What must not be written is left out where a line is made. This is the net below: fields that would give away people,
// texts or secrets if a whole object were handed in by mistake.
const kept = ['email', 'name', 'password', 'token', 'secret', 'cookie', 'authorization', 'text', 'title', 'content']
const hidden = kept.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])

/**
 * JSON lines: level, time (UTC), message and fields. No document text, no names, no addresses of people or machines; ids
 * say what a line is about. `stream` defaults to stdout.
 */
export const makeLog = (level: LogLevel, stream?: DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: withoutDetails, error: withoutDetails },
      redact: { paths: hidden, censor: '…' },
    },
    stream ?? pino.destination(1),
  )

// Libraries hang requests and rows on their errors; the kind, the message and where it happened are enough.
function withoutDetails(error: unknown) {
  if (!(error instanceof Error)) return { message: typeof error }
  return { type: error.constructor.name, message: error.message, stack: error.stack }
}
