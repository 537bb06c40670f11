import { afterEach, expect, test, vi } from 'vitest'
import type { Statement } from '../database/storage.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
afterEach(() => server.close())

/** The statements that it takes. */
async function askedBy(act: () => Promise<unknown>): Promise<string[]> {
  const batch = vi.spyOn(server.storage, 'batch')
  await act()
  const statements = batch.mock.calls.flatMap(([batch]) => batch as readonly Statement[])
  batch.mockRestore()
  return statements.map(({ sql }) => sql)
}

test('many workshops are listed with the same few questions as one', async () => {
  server = await makeTestServer()
  const { workshops } = server.workspace
  const counties = [await server.aCounty('Soest'), await server.aCounty('Lennetal')]
  await server.aWorkshop('Die erste', counties)
  const forOne = await askedBy(() => workshops.all())
  for (const title of ['Die zweite', 'Die dritte', 'Die vierte']) await server.aWorkshop(title, counties.slice(1))
  expect(await askedBy(() => workshops.all())).toEqual(forOne)
  const all = await workshops.all()
  expect(all.map(({ organisations }) => organisations.length).toSorted()).toEqual([1, 1, 1, 2])
  for (const workshop of all) expect(await workshops.find(workshop.id)).toEqual(workshop)
})

test('who takes part is asked in the same words, however many counties and documents there are', async () => {
  server = await makeTestServer()
  const { workshops } = server.workspace
  const counties = await Promise.all(['Soest', 'Lennetal', 'Eggeberg'].map((name) => server.aCounty(name)))
  const asked = await Promise.all(
    [1, 3].map(async (count) => workshops.find(await server.aWorkshop(`Zu ${count}t`, counties.slice(0, count)))),
  )
  const [few, many] = [
    await askedBy(() => workshops.functionsIn(asked[0]!)),
    await askedBy(() => workshops.functionsIn(asked[1]!)),
  ]
  expect(many).toEqual(few)
})
