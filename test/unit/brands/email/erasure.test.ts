import { expect, test } from 'vitest'
import { emailIntegration } from '../../../../functions/brands/kinds/email/email.ts'
import type { SendOutcome } from '../../../../functions/outgoing/mails/send-mail.ts'
import { orderKey } from '../purchased-order.ts'
import { memoryPostOffice } from './memory-post-office.ts'

const settings = {
  recipient: 'orders@atelier.example',
  sender: 'orders@platform.example',
  senderName: 'Platform <Co>',
}
const secrets = { linkSecret: `lnk_${'A'.repeat(43)}` }
const http = async () => ({ kind: 'no_answer', why: 'connection' }) as const
const command = {
  ...orderKey('bo_1'),
  brandReference: 'A-1',
  handle: null,
  requestedAt: '2026-11-22T18:00:00.000Z',
  erasureId: 'era_1',
  externalId: 'PLAT-1',
}

function stand(language: 'en' | 'de', ...outcomes: SendOutcome[]) {
  const post = memoryPostOffice(async () => outcomes.shift() ?? { outcome: 'sent', messageId: 'm-1' })
  const parts = { settings: { ...settings, language }, secrets, http, now: () => new Date() }
  return { connection: emailIntegration(post.office).connect(parts), ...post }
}

test.each(['en', 'de'] as const)(
  'a brand with a mailbox is asked by a mail that names the order only (%s)',
  async (language) => {
    const { connection, mails } = stand(language)
    expect(await connection.eraseCustomer?.(command)).toEqual({ outcome: 'accepted', reference: null })
    const [mail] = mails
    expect(mail).toMatchObject({ to: settings.recipient, tags: { brandOrderId: 'bo_1' } })
    for (const text of [mail?.text, mail?.html]) for (const id of ['PLAT-1', 'bo_1', 'A-1']) expect(text).toContain(id)
    expect(mail?.subject).toContain('PLAT-1')
    expect(mail?.html).toContain('Platform &lt;Co&gt;')
  },
)

test.each<[SendOutcome, boolean]>([
  [{ outcome: 'unknown' }, false],
  [{ outcome: 'not_sent', hopeless: false }, false],
  [{ outcome: 'not_sent', hopeless: true }, true],
])('a mail that may not be out (%j) is sent again later', async (sent, attention) => {
  const { connection } = stand('en', sent)
  expect(await connection.eraseCustomer?.(command)).toMatchObject({ outcome: 'unknown', attention })
})
