import { createRoot } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import type { ClauseId, DocumentId, VersionId } from '../../shared/ids.ts'
import { versionsOf } from '../ask.ts'
import { type ChangedIn, createChangedIn } from './create-changed-in.ts'

const [goals, costs] = ['goals', 'costs'] as ClauseId[] as [ClauseId, ClauseId]

let leave = () => {}
afterEach(() => {
  leave()
  vi.unstubAllGlobals()
})

/** A server that answers when it is told to, with the versions in which a clause changed. */
function open(): { changed: ChangedIn; answer: (clause: ClauseId, versions: readonly string[] | 'refused') => void } {
  const waiting = new Map<string, (answer: Response) => void>()
  vi.stubGlobal('fetch', (path: string) => {
    const clause = new URL(path, 'https://einklang.example').searchParams.get('clause')!
    return new Promise<Response>((resolve) => waiting.set(clause, resolve))
  })
  const changed = createRoot((dispose) => {
    leave = dispose
    return createChangedIn(() => 'd' as DocumentId)
  })
  return {
    changed,
    answer: (clause, versions) =>
      waiting.get(clause)!(
        versions === 'refused'
          ? Response.json({ code: 'not-found' }, { status: 404 })
          : Response.json(versions.map((id) => ({ id }))),
      ),
  }
}

const shown = ({ isIn }: ChangedIn) => (['v1', 'v2', 'v3'] as VersionId[]).filter(isIn)

test('the list narrows to the versions in which a clause changed, and widens again', async () => {
  const { changed, answer } = open()
  const chosen = changed.choose(goals)
  expect(shown(changed)).toEqual(['v1', 'v2', 'v3'])
  answer(goals, ['v1', 'v3'])
  await chosen
  expect([changed.clause(), shown(changed)]).toEqual([goals, ['v1', 'v3']])
  await changed.choose(null)
  expect([changed.clause(), shown(changed)]).toEqual([null, ['v1', 'v2', 'v3']])
})

test('versions beyond the first page of the list are among them', async () => {
  const numbers = Array.from({ length: 450 }, (_, index) => 450 - index)
  vi.stubGlobal('fetch', async (path: string) => {
    const asked = new URL(path, 'https://einklang.example').searchParams
    const before = Number(asked.get('before') ?? Number.POSITIVE_INFINITY)
    const page = numbers.filter((number) => number < before).slice(0, Number(asked.get('limit')))
    return Response.json(page.map((number) => ({ id: `v${number}`, number })))
  })
  expect((await versionsOf('d' as DocumentId)).map(({ number }) => number)).toEqual(numbers)
})

test('of several choices the last one holds, whichever answer comes last', async () => {
  const { changed, answer } = open()
  const choices = [changed.choose(goals), changed.choose(costs)]
  answer(costs, ['v2'])
  answer(goals, ['v1'])
  await Promise.all(choices)
  expect([changed.clause(), shown(changed)]).toEqual([costs, ['v2']])
})

test('what the server refuses leaves the list as it was', async () => {
  const { changed, answer } = open()
  const first = changed.choose(goals)
  answer(goals, ['v1'])
  await first
  const second = changed.choose(costs)
  answer(costs, 'refused')
  await second
  expect([changed.clause(), shown(changed)]).toEqual([goals, ['v1']])
})
