import type { Language } from '../../shared/people.ts'

/** A sentence or several, or a link that stands alone. */
export type Paragraph = string | { readonly link: string; readonly words: string }

/** What a mail says, before anybody has decided how it looks. */
export interface Letter {
  readonly language: Language
  readonly subject: string
  readonly paragraphs: readonly Paragraph[]
  /** Who writes, and why one gets this. */
  readonly foot: string
}

export interface Addressee {
  readonly name: string | null
  readonly address: string
}

/** Line breaks and other control characters in a name or title would begin headers of their own. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** Plain text and HTML from one source. Nothing in it is fetched from anywhere, and no link counts who follows it. */
export function render({ language, subject, paragraphs, foot }: Letter): { text: string; html: string } {
  const text = [
    ...paragraphs.map((each) => (typeof each === 'string' ? each : `${each.words}:\n${each.link}`)),
    `--\u0020\n${foot}`,
  ].join('\n\n')
  const inner = paragraphs.map((each) =>
    typeof each === 'string'
      ? `<p>${escaped(each)}</p>`
      : `<p><a href="${escaped(each.link)}" style="color:#1f3a5f">${escaped(each.words)}</a><br>` +
        `<span style="color:#4a5663;font-size:14px;word-break:break-all">${escaped(each.link)}</span></p>`,
  )
  const html = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(oneLine(subject))}</title></head>
<body style="margin:0;padding:24px;max-width:36em;font:16px/1.5 Georgia,serif;color:#1b2733;background:#fff">
${inner.join('\n')}
<p style="margin-top:32px;padding-top:12px;border-top:1px solid #c9d1d9;color:#4a5663;font-size:14px">${escaped(foot)}</p>
</body>
</html>
`
  return { text, html }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign]!)
