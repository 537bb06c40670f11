import { expect, test } from 'vitest'
import type { ActorId } from '../../shared/ids.ts'
import { forgetChoices, isChosen, keepChoice } from './kept-choices.ts'

const [one, other] = ['one', 'other'] as unknown as readonly [ActorId, ActorId]

test('what a person has chosen goes when they sign out, and what others have chosen stays', () => {
  localStorage.setItem('einklang.language', 'en')
  for (const person of [one, other]) {
    keepChoice(person, 'quiet', true)
    keepChoice(person, 'advice-put-away', true)
  }
  keepChoice(other, 'quiet', false)
  forgetChoices(one)
  expect(Object.keys(localStorage).filter((key) => key.includes('.one'))).toEqual([])
  expect([isChosen(one, 'quiet'), isChosen(other, 'quiet'), isChosen(other, 'advice-put-away')]).toEqual([
    false,
    false,
    true,
  ])
  expect(localStorage.getItem('einklang.language')).toBe('en')
})
