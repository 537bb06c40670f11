import { expect, test } from 'vitest'
import { bold, bullets, heading, lineBreak, link, paragraph, rule, table } from './blocks.ts'
import type { Block, ClauseContent } from './canonical.ts'
import { clauseHash, contentHash, wordingHash } from './hash.ts'
import { plainText, wording } from './plain-text.ts'

const clause = (title: string, ...blocks: Block[]): ClauseContent => ({ format: 1, title, blocks })

const goals = clause(
  'Ziele',
  heading(3, 'Überblick'),
  paragraph(['Die Kreise ', bold('vereinbaren'), ' ', link('https://kreis.example', 'dies'), lineBreak, 'gemeinsam.']),
  paragraph(),
  bullets(['eins', bullets(['tiefer']), 'zwei']),
  rule,
  table([
    ['Maßnahme', 'bis'],
    ['Auftakt', ''],
  ]),
)

test('The hashes are what they have always been', () => {
  expect(clauseHash(goals)).toBe('138e34d6c61a19827980ed1ba7f7678f86d8ce58f29a153dd1cdf61994c6c8e8')
  expect(wordingHash(goals)).toBe('08edbfe0f1583c4a97b8ee9153ef31d1e8e37b27fa84ff9b5e6a1efde5761466')
  expect(clauseHash(clause(''))).toBe('080973b4e64e59ee9e0c6a17c1b8b78b658e094059fe430a8cb927f313ff0545')
  expect(wordingHash(clause(''))).toBe('cd0a311a99dbbcdaa68d35cbdde46fd2b289442bce85c4d1095cc51c77590289')
  expect(contentHash('Zielvereinbarung', [clauseHash(goals), clauseHash(clause(''))])).toBe(
    'c86f1a48c698498b7e1a4bf425a1ba046d5e5d48269d10ecdc70f511408f6446',
  )
  expect(contentHash('', [])).toBe('22d3f70d25e5a60c638c71640b1b1e2e31eaea44b10cadc131205f86987bfbda')
})

test('The words of a clause are its leaf texts, and a table its rows', () => {
  expect(wording(goals.blocks)).toEqual([
    'Überblick',
    'Die Kreise vereinbaren dies\ngemeinsam.',
    'eins',
    'tiefer',
    'zwei',
    [
      ['Maßnahme', 'bis'],
      ['Auftakt', ''],
    ],
  ])
  expect(plainText(goals)).toBe(
    'Überblick\nDie Kreise vereinbaren dies\ngemeinsam.\neins\ntiefer\nzwei\nMaßnahme\tbis\nAuftakt\t',
  )
})

test('Formatting does not make a consent stale, and another word does', () => {
  const plain = clause('Ziele', paragraph('Die Kreise vereinbaren dies.'))
  const formatted = clause('Ziele', paragraph(), heading(2, ['Die ', bold('Kreise'), ' vereinbaren dies.']), rule)
  expect(wordingHash(formatted)).toBe(wordingHash(plain))
  expect(clauseHash(formatted)).not.toBe(clauseHash(plain))
  expect(wordingHash(clause('Ziele', paragraph('Die Kreise vereinbaren das.')))).not.toBe(wordingHash(plain))
  expect(wordingHash(clause('Zweck', paragraph('Die Kreise vereinbaren dies.')))).not.toBe(wordingHash(plain))
})

test('Where a paragraph or a cell ends counts as wording', () => {
  expect(wordingHash(clause('', paragraph('a'), paragraph('b')))).not.toBe(wordingHash(clause('', paragraph('ab'))))
  expect(wordingHash(clause('', table([['a', 'b']])))).not.toBe(wordingHash(clause('', table([['a'], ['b']]))))
})

test('The order of keys does not matter, and that of clauses does', () => {
  expect(clauseHash({ blocks: [], title: '', format: 1 })).toBe(clauseHash(clause('')))
  expect(contentHash('', ['a', 'b'])).not.toBe(contentHash('', ['b', 'a']))
})
