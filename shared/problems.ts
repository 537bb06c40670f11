/**
 * Every way the workspace says no. The codes are stable: clients and scripts of operators compare them.
 * The status is what HTTP answers (RFC 9457 `application/problem+json`).
 */
export const problems = {
  'foreign-origin': 403,
  'signed-out': 401,
  'sign-in-failed': 401,
  suspended: 403,
  'too-many-attempts': 429,
  'wrong-password': 403,
  'wrong-code': 401,
  'second-step-over': 401,
  'link-void': 410,
  'has-account': 409,
  'other-address': 409,
  'being-set-up': 503,
  'not-found': 404,
  'not-allowed': 403,
  invalid: 400,
  'too-large': 413,
  'editing-closed': 409,
  'clause-locked': 409,
  'last-clause': 409,
  'too-many-clauses': 409,
  'last-coordinator': 409,
  'last-operator': 409,
  'operator-may-not-vote': 409,
  'has-role-already': 409,
  'workshop-closed': 409,
  'group-closed': 409,
  'no-ink-left': 409,
  'nothing-changed': 409,
  'nothing-kept': 409,
  conflict: 409,
  damaged: 409,
  'version-damaged': 409,
  'not-saved': 503,
  'comparison-too-long': 503,
  failed: 500,
} as const

export type ProblemCode = keyof typeof problems

/** Thrown by rules, translated once at the edge. `details` is shown to the caller: never a secret, never document text. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ProblemCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.details = details
  }
}
