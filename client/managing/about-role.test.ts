import { expect, test } from 'vitest'
import type { DocumentSummary } from '../../shared/documents.ts'
import type { HeldRole, PersonEntry } from '../../shared/roles.ts'
import { aboutRole } from './about-role.ts'

const role = (id: string, document?: string) => ({ id, role: document ? 'reviewer' : 'member', document }) as HeldRole
const person = (...roles: HeldRole[]) => ({ roles }) as unknown as PersonEntry
const told = (of: PersonEntry, documents?: readonly DocumentSummary[]) =>
  of.roles.map((held) => aboutRole(held, of, documents))

test('a role about a document names it to those who may know it', () => {
  const titled = [{ id: 'd1', title: 'Zielvereinbarung' } as DocumentSummary]
  expect(told(person(role('a', 'd1'), role('b')), titled)).toEqual(['Zielvereinbarung', undefined])
})

test('whoever sees no titles still tells several documents of one person apart', () => {
  expect(told(person(role('a', 'd1'), role('b'), role('c', 'd2')))).toEqual([
    'Freigabe 1 von 2',
    undefined,
    'Freigabe 2 von 2',
  ])
  expect(told(person(role('a', 'd1'), role('b')))).toEqual([undefined, undefined])
})
