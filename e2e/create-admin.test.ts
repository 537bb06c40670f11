import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { admin } from './admin-process.ts'
import { aFolder, start, tidyUpAfterEach } from './servers-of-a-test.ts'

tidyUpAfterEach()

const password = 'Acht Kreise, ein Text'
const create = (folder: string, email: string, typed: string) =>
  admin(folder, ['create-admin', email, 'Jana Roth', 'Kreis Soest'], `${typed}\n`)

async function signIn(origin: string, email: string, typed: string) {
  const headers = { 'content-type': 'application/json', origin }
  const body = JSON.stringify({ email, password: typed })
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, { method: 'POST', headers, body })
  if (!answer.ok) return { status: answer.status }
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!
  const me = await fetch(`${origin}/api/me`, { headers: { cookie } })
  return { status: answer.status, me: await me.json() }
}

test('somebody who runs the workspace gets an account in an empty folder, and beside a running server', async () => {
  const folder = aFolder()
  const made = await create(folder, 'Betrieb@Kreis.example', password)
  expect(made).toEqual({ status: 0, stdout: 'Done: betrieb@kreis.example can sign in.\n', stderr: '' })

  const server = await start({ dataFolder: folder, words: [] })
  expect(await create(folder, 'vertretung@kreis.example', password)).toMatchObject({ status: 0, stderr: '' })
  const organisations = new Set<string>()
  for (const email of ['betrieb@kreis.example', 'vertretung@kreis.example']) {
    const { status, me } = await signIn(server.url, email, password)
    expect([status, me]).toMatchObject([200, { name: 'Jana Roth', grants: [{ role: 'operator' }] }])
    organisations.add(JSON.stringify(me.organisations.map(({ id, name }: { id: string; name: string }) => [id, name])))
    expect((await signIn(server.url, email, `${password}!`)).status).toBe(401)
  }
  // The second one joined the organisation of the first.
  expect([...organisations]).toEqual([expect.stringContaining('Kreis Soest')])
  const again = await create(folder, 'betrieb@kreis.example', 'Ein anderes Kennwort')
  expect(again).toMatchObject({ status: 1, stderr: 'betrieb@kreis.example has an account already.\n' })
  expect((await signIn(server.url, 'betrieb@kreis.example', password)).status).toBe(200)
  await server.stop()
  expect(readFileSync(path.join(folder, 'einklang.db'), 'latin1')).not.toContain(password)
})

test('what cannot become an account is refused with its reason, and leaves nothing behind', async () => {
  const folder = aFolder()
  const refused: [readonly string[], string, 1 | 2, string][] = [
    [['betrieb', 'Jana Roth', 'Kreis Soest'], `${password}\n`, 2, 'betrieb is no mail address.'],
    [['a@kreis.example', 'Jana Roth', 'Kreis Soest'], 'zu kurz\n', 1, 'at least 10 characters'],
    [['a@kreis.example', 'Jana Roth', 'Kreis Soest'], '', 1, 'No password came.'],
    [['a@kreis.example'], `${password}\n`, 2, 'Usage: npm run admin -- create-admin'],
  ]
  const outcomes = await Promise.all(refused.map(([words, typed]) => admin(folder, ['create-admin', ...words], typed)))
  for (const [n, [, , status, why]] of refused.entries()) {
    expect(outcomes[n]).toMatchObject({ status, stderr: expect.stringContaining(why) })
    expect(outcomes[n]!.stderr).not.toContain('    at ')
  }
  expect(readdirSync(folder)).toEqual([])
})
