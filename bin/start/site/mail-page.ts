import type { Mail } from './inbox.ts'
import { escapeHtml, page } from './page.ts'

/** How a mail is shown: in a light or a dark reader, on a phone, or without HTML. */
export const looks = ['light', 'dark', 'phone', 'text'] as const
type Look = (typeof looks)[number]

const NAMES: Readonly<Record<Look, string>> = { light: 'Light', dark: 'Dark', phone: 'Phone', text: 'Text' }

export function mailPage(mail: Mail, look: Look): string {
  const subject = mail.Subject || '(no subject)'
  const links = looks.map((one) => {
    const address = `/mailbox/${encodeURIComponent(mail.MessageId)}?look=${one}`
    return `<a href="${address}"${one === look ? ' aria-current="page"' : ''}>${NAMES[one]}</a>`
  })
  return page(
    subject,
    `<p><a href="/mailbox">Mailbox</a></p><h1>${escapeHtml(subject)}</h1>
<dl><dt>From</dt><dd>${escapeHtml(mail.Source)}</dd><dt>To</dt><dd>${escapeHtml([...mail.To, ...mail.CC].join(', '))}</dd></dl>
<nav class="looks" aria-label="Look">${links.join('\n')}</nav>
${look === 'text' ? text(mail) : frame(mail, look, subject)}`,
  )
}

function text({ BodyText }: Mail): string {
  return BodyText ? `<pre class="card">${escapeHtml(BodyText)}</pre>` : '<p class="soft">It has no text.</p>'
}

/** No scripts, no forms, no same origin; links open a tab of their own, as from a mail reader. */
function frame({ BodyHtml }: Mail, look: Look, subject: string): string {
  if (!BodyHtml) return '<p class="soft">It has no HTML.</p>'
  const scheme = look === 'dark' ? 'dark' : 'light'
  return `<iframe class="${look}" style="color-scheme:${scheme}" sandbox="allow-popups allow-popups-to-escape-sandbox" title="${escapeHtml(subject)}" srcdoc="${escapeHtml(asAsked(BodyHtml, scheme))}"></iframe>`
}

/** A frame asks for the colours that the whole browser is set to. So what asks for them is answered here: with a width that every screen has, or none. */
function asAsked(html: string, scheme: 'light' | 'dark'): string {
  return html.replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g, (_, asked) =>
    asked === scheme ? '(min-width:0)' : '(max-width:0)',
  )
}
