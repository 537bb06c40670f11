import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { StartFailure } from './start-failure.ts'

/** What an operator may decide; `docs/configuration.md` says it in the same words. */
export interface Config {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** An origin without a slash at its end; null means `http://localhost:` and the port that is listened on. */
  readonly publicUrl: string | null
  /** Absolute. */
  readonly dataFolder: string
  /** Absolute. */
  readonly databaseFile: string
  /** Null: made on the first start and kept in the data folder. */
  readonly authSecret: string | null
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null
  /** IP addresses of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  readonly logLevel: LogLevel
}

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/**
 * Reads the environment; a variable that is set but empty counts as absent. Throws StartFailure with a line for each wrong
 * variable. The lines repeat no values: some are secrets.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const read = Variables.safeParse(given)
  const wrong = (read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
  if (given.SMTP_URL && !given.MAIL_FROM) wrong.push('MAIL_FROM: needed with SMTP_URL')
  if (!read.success || wrong.length > 0) {
    throw new StartFailure(['The configuration is wrong (see docs/configuration.md):', ...wrong].join('\n  '))
  }
  const { data } = read
  const dataFolder = resolve(data.DATA_DIR)
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL ?? (data.PORT === 0 ? null : `http://localhost:${data.PORT}`),
    dataFolder,
    databaseFile: data.DATABASE_URL === undefined ? join(dataFolder, 'einklang.db') : fileOf(data.DATABASE_URL),
    authSecret: data.AUTH_SECRET ?? null,
    mail: data.SMTP_URL && data.MAIL_FROM ? { smtpUrl: data.SMTP_URL, from: data.MAIL_FROM } : null,
    trustedProxies: data.TRUST_PROXY,
    logLevel: data.LOG_LEVEL,
  }
}

const notYet = (what: string) => z.never(`${what} not supported yet; leave it out`).optional()

const Variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'a number from 0 to 65535')
    .default(3000),
  HOST: z.string().regex(/^\S+$/, 'an address or a host name').default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'http:// or https:// and a host, without a path')
    .transform(origin)
    .optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.string().superRefine(judgeDatabaseUrl).optional(),
  DATABASE_AUTH_TOKEN: notYet('a libSQL server is'),
  AUTH_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  SMTP_URL: z.string().refine(isSmtp, 'smtp:// or smtps:// and a host').optional(),
  MAIL_FROM: z.string().regex(/@/, 'a mail address').optional(),
  REDIS_URL: notYet('several server processes are'),
  TRUST_PROXY: z
    .string()
    .transform((list) => list.split(',').map((address) => address.trim()))
    .refine((addresses) => addresses.every(isIP), 'IP addresses, separated by commas')
    .default([]),
  LOG_LEVEL: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('info'),
})

function isOrigin(text: string): boolean {
  const url = parsed(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
}

function origin(text: string): string {
  return new URL(text).origin
}

function isSmtp(text: string): boolean {
  const url = parsed(text)
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== ''
}

function parsed(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}

function judgeDatabaseUrl(url: string, context: z.RefinementCtx) {
  const refuse = (message: string) => context.addIssue({ code: 'custom', message })
  if (/^(libsql|https?|wss?):/.test(url)) refuse('a libSQL server is not supported yet; use file:, or leave it out')
  else if (!/^file:./.test(url) || /[?#]|:memory:/.test(url)) refuse('file: and the path of the database')
}

const fileOf = (url: string) => (url.startsWith('file://') ? fileURLToPath(url) : resolve(url.slice('file:'.length)))
