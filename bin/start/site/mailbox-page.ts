import * as z from 'zod'
import { escapeHtml, page } from './page.ts'

const mailSchema = z.object({
  MessageId: z.string(),
  Source: z.string(),
  To: z.array(z.string()),
  CC: z.array(z.string()).default([]),
  Subject: z.string().nullish(),
  BodyText: z.string().nullish(),
  BodyHtml: z.string().nullish(),
  Timestamp: z.union([z.string(), z.number()]),
})
export type Mail = z.infer<typeof mailSchema>

/** What the emulator answers under `/_ministack/ses/messages`: mails by account, oldest first. */
export const inboxSchema = z.object({ messages: z.record(z.string(), z.array(mailSchema)) })

/** The mails that SES would have sent, newest first. */
export function mailboxPage(mails: readonly Mail[]): string {
  if (mails.length === 0) {
    return page(
      'Mailbox',
      '<h1>Mailbox</h1><p class="soft">No e-mail yet. What the local run sends through SES appears here.</p><p><a href="/">Back to the start</a></p>',
    )
  }
  const count = mails.length === 1 ? '1 e-mail' : `${mails.length} e-mails`
  return page(
    'Mailbox',
    `<h1>Mailbox</h1><p class="soft">${count}, newest first · <a href="/mailbox">Look again</a> · <a href="/">Back to the start</a></p>
${[...mails].reverse().map(mailArticle).join('\n')}`,
  )
}

function mailArticle(mail: Mail): string {
  const subject = mail.Subject || '(no subject)'
  const html = mail.BodyHtml
    ? // No scripts, no forms, no same origin; links open a tab of their own, as from a mail reader.
      `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="${escapeHtml(subject)}" srcdoc="${escapeHtml(mail.BodyHtml)}"></iframe>`
    : ''
  const text = mail.BodyText ? `<pre>${escapeHtml(mail.BodyText)}</pre>` : ''
  return `<article class="card"><h2>${escapeHtml(subject)}</h2>
<dl><dt>From</dt><dd>${escapeHtml(mail.Source)}</dd><dt>To</dt><dd>${escapeHtml([...mail.To, ...mail.CC].join(', '))}</dd>
<dt>Sent</dt><dd>${timeOf(mail.Timestamp)}</dd></dl>${html || text}</article>`
}

/** Seconds since 1970 or a text, whichever the emulator kept. */
function timeOf(value: string | number): string {
  const date = new Date(typeof value === 'number' ? value * 1000 : value)
  if (Number.isNaN(date.getTime())) return escapeHtml(String(value))
  return `<time datetime="${date.toISOString()}">${date.toISOString().replace('T', ' ').slice(0, 19)} UTC</time>`
}
