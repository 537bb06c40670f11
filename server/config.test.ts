import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { authSecretIn, prepareDataFolder } from './data-folder.ts'
import { StartFailure } from './start-failure.ts'

const variables = [
  ...['PORT', 'HOST', 'PUBLIC_URL', 'DATA_DIR', 'DATABASE_URL', 'DATABASE_AUTH_TOKEN', 'AUTH_SECRET', 'SMTP_URL'],
  ...['MAIL_FROM', 'REDIS_URL', 'TRUST_PROXY', 'LOG_LEVEL'],
]

describe('Configuration', () => {
  test('nothing has to be set, and what is empty is not set', () => {
    const expected = {
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      dataFolder: resolve('data'),
      databaseFile: resolve('data/einklang.db'),
      authSecret: null,
      mail: null,
      trustedProxies: [],
      logLevel: 'info',
    }
    expect(readConfig({})).toEqual(expected)
    expect(readConfig(Object.fromEntries(variables.map((name) => [name, ' '])))).toEqual(expected)
  })

  test('everything that may be set is read', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://Einklang.example/',
      DATA_DIR: '/srv/einklang',
      DATABASE_URL: 'file:///srv/db/e%20k.db',
      AUTH_SECRET: 's'.repeat(32),
      SMTP_URL: 'smtps://user:pass@mail.example:465',
      MAIL_FROM: 'Einklang <post@einklang.example>',
      TRUST_PROXY: '127.0.0.1, ::1',
      LOG_LEVEL: 'warn',
    })
    expect(config).toEqual({
      port: 8080,
      host: '0.0.0.0',
      publicUrl: 'https://einklang.example',
      dataFolder: '/srv/einklang',
      databaseFile: '/srv/db/e k.db',
      authSecret: 's'.repeat(32),
      mail: { smtpUrl: 'smtps://user:pass@mail.example:465', from: 'Einklang <post@einklang.example>' },
      trustedProxies: ['127.0.0.1', '::1'],
      logLevel: 'warn',
    })
  })

  test('a port that is not known yet leaves the address open', () => {
    expect(readConfig({ PORT: '0' }).publicUrl).toBeNull()
    expect(readConfig({ PORT: '0', PUBLIC_URL: 'http://127.0.0.1:5173' }).publicUrl).toBe('http://127.0.0.1:5173')
  })

  test('one message names every wrong variable and repeats no value', () => {
    const wrong = {
      PORT: '70000',
      HOST: 'two words',
      PUBLIC_URL: 'https://einklang.example/path',
      DATABASE_URL: 'postgres://hunter2',
      DATABASE_AUTH_TOKEN: 'hunter2',
      AUTH_SECRET: 'hunter2',
      SMTP_URL: 'https://hunter2',
      MAIL_FROM: 'nobody',
      REDIS_URL: 'redis://hunter2',
      TRUST_PROXY: '127.0.0.1, proxy',
      LOG_LEVEL: 'loud',
    }
    const message = refusal(wrong)
    for (const name of Object.keys(wrong)) expect(message).toContain(`  ${name}: `)
    expect(message).not.toContain('hunter2')
  })

  test.each(['libsql://db.example', 'https://db.example', 'http://127.0.0.1:8080'])(
    '%s is answered honestly',
    (url) => {
      expect(refusal({ DATABASE_URL: url })).toContain('DATABASE_URL: a libSQL server is not supported yet')
    },
  )

  test('mail needs a sender', () => {
    expect(refusal({ SMTP_URL: 'smtp://mail.example' })).toContain('MAIL_FROM: needed')
  })

  test.each(['.env.example', 'docs/configuration.md'])('%s lists every variable', (file) => {
    const text = readFileSync(file, 'utf8')
    const listed = text.match(file.endsWith('.md') ? /(?<=^\| `)\w+/gm : /(?<=^# )[A-Z_]+(?==)/gm)
    expect(listed).toEqual(variables)
  })
})

describe('Data folder', () => {
  let folder: string
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'einklang-')), 'deep', 'data')
  })
  afterEach(() => rmSync(resolve(folder, '../..'), { recursive: true }))
  const mode = (path: string) => statSync(path).mode & 0o777

  test('folder and secret are made for this user alone, and the secret stays', () => {
    prepareDataFolder(folder)
    const secret = authSecretIn(folder)
    prepareDataFolder(folder)
    expect(authSecretIn(folder)).toBe(secret)
    expect(secret.length).toBeGreaterThanOrEqual(32)
    expect([mode(folder), mode(join(folder, 'secret'))]).toEqual([0o700, 0o600])
  })

  test('a secret cut short stops the start', () => {
    prepareDataFolder(folder)
    writeFileSync(join(folder, 'secret'), 'short')
    expect(() => authSecretIn(folder)).toThrow(StartFailure)
  })

  test('a folder that cannot be made stops the start and is named', () => {
    expect(() => prepareDataFolder('/dev/null/data')).toThrow(/\/dev\/null\/data.*DATA_DIR/)
  })
})

function refusal(environment: Record<string, string>): string {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof StartFailure) return error.message
  }
  throw new Error('The configuration was taken')
}
