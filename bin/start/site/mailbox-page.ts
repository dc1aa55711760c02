import type { Mail } from './inbox.ts'
import { looks, mailPage } from './mail-page.ts'
import { escapeHtml, page } from './page.ts'

/** `/mailbox`, or of one mail `/mailbox/<its id>?look=dark`; null where there is no such mail. */
export function mailboxAnswer(url: string, mails: readonly Mail[]): string | null {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const [, , id = ''] = pathname.split('/')
  if (id === '') return mailboxPage(mails)
  const mail = mails.find(({ MessageId }) => encodeURIComponent(MessageId) === id)
  const look = looks.find((one) => one === searchParams.get('look')) ?? 'light'
  return mail === undefined ? null : mailPage(mail, look)
}

/** The mails that SES would have sent, newest first. */
function mailboxPage(mails: readonly Mail[]): string {
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
<ul>${[...mails].reverse().map(entry).join('\n')}</ul>`,
  )
}

function entry(mail: Mail): string {
  const { MessageId, Subject, Source, To, CC, Timestamp } = mail
  return `<li class="card"><h2><a href="/mailbox/${encodeURIComponent(MessageId)}">${escapeHtml(Subject || '(no subject)')}</a></h2>
<span class="soft">${escapeHtml(Source)} to ${escapeHtml([...To, ...CC].join(', '))} · ${timeOf(Timestamp)}</span></li>`
}

/** Seconds since 1970 or a text, whichever the emulator kept. */
function timeOf(value: string | number): string {
  const date = new Date(typeof value === 'number' ? value * 1000 : value)
  if (Number.isNaN(date.getTime())) return escapeHtml(String(value))
  return `<time datetime="${date.toISOString()}">${date.toISOString().replace('T', ' ').slice(0, 19)} UTC</time>`
}
