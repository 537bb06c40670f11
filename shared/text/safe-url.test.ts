import { expect, test } from 'vitest'
import { isSafeUrl } from './safe-url.ts'

test.each([
  'https://kreis.example/a?b=1#c',
  'HTTP://kreis.example',
  'mailto:bildung@kreis.example',
  'tel:+492921000',
  '/documents/1',
  '/documents/01935f7e-7a4c-7000-8000-000000000001#clause-01935f7e-7a4c-7000-8000-000000000002',
  '#ziffer-4',
])('A link may lead to %s', (url) => expect(isSafeUrl(url)).toBe(true))

test.each([
  '',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://kreis.example/1',
  '//fremd.example',
  '/\\fremd.example',
  '\\\\fremd.example',
  '/\t/fremd.example',
  'https:fremd.example',
  'https://',
  'https://kreis.example/\u202emoc',
  'mailto:',
  'kreis.example',
  `https://kreis.example/${'a'.repeat(2000)}`,
])('A link may not lead to %j', (url) => expect(isSafeUrl(url)).toBe(false))
