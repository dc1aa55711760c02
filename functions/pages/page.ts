import { createHash } from 'node:crypto'
import { Html, html } from './html.ts'

/**
 * Pages behind the links of our mails. Each is one file: no script, nothing from another server but a picture that its policy
 * names. It names no one: links are passed on, and browsers keep a history.
 */

export interface Page {
  readonly language: string
  readonly title: string
  /** CSS, whole: it is the only one that the policy lets pass. */
  readonly style: string
  /** Origins of its pictures. */
  readonly pictures?: readonly string[]
  readonly body: Html
}

/** Headers of pages, in place of those of JSON. Set last, since `httpHandler` has its own of the first three. */
export type PageHeaders = Readonly<Record<string, string>>

export function pageText({ language, title, style, body }: Page): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title}</title><link rel="icon" href="data:,"><style>${new Html(style)}</style>
</head>
<body>${body}</body>
</html>
`.text
}

/** Nothing but this very style and these pictures may be used, and forms go nowhere but back. */
export function pageHeaders({ style, pictures = [] }: Pick<Page, 'style' | 'pictures'>): PageHeaders {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': [
      "default-src 'none'",
      `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
      ['img-src data:', ...pictures].join(' '),
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    // The usual `require-corp` would refuse a picture of a server that does not say who may show it.
    ...(pictures.length > 0 ? { 'Cross-Origin-Embedder-Policy': 'unsafe-none' } : {}),
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow',
  }
}
