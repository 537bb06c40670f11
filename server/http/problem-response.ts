import { type Problem, problems } from '../../shared/problems.ts'

/** A refusal as RFC 9457 `application/problem+json`; `code` is what programs compare. */
export function problemResponse({ code, details }: Problem, headers: Record<string, string> = {}): Response {
  const status = problems[code]
  return new Response(JSON.stringify({ type: 'about:blank', title: code, status, code, ...details }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}
