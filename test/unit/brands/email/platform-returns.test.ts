import { expect, test } from 'vitest'
import { emailIntegration } from '../../../../functions/brands/kinds/email/email.ts'
import type { MailEntry } from '../../../../functions/brands/kinds/email/order-mail/mail-store.ts'
import type { SendOutcome } from '../../../../functions/outgoing/mails/send-mail.ts'
import { orderKey } from '../purchased-order.ts'
import { memoryPostOffice } from './memory-post-office.ts'

const settings = { recipient: 'orders@atelier.example', sender: 'orders@platform.example', senderName: 'Platform' }
const sent: MailEntry = { state: 'sent', mails: 1, at: '2026-11-22T18:00:00.000Z', token: 't', messageId: 'm-0' }
const command = {
  ...orderKey('bo_1'),
  brandReference: 'A-1',
  handle: null,
  requestedAt: '2026-11-22T18:00:00.000Z',
  returnId: 'ret_1',
  lines: [{ lineId: 'line_1', quantity: 2, reason: 'too_small', sku: 'AUR-TEE-M' }],
}

function stand(changes: object, ...outcomes: SendOutcome[]) {
  const post = memoryPostOffice(async () => outcomes.shift() ?? { outcome: 'sent', messageId: 'm-1' })
  post.entries.set('bo_1', sent)
  const integration = emailIntegration(post.office)
  const secrets = { linkSecret: `lnk_${'A'.repeat(43)}` }
  const http = async () => ({ kind: 'no_answer', why: 'connection' }) as const
  const parts = { settings: { ...settings, ...changes }, secrets, http, now: () => new Date() }
  return { connection: integration.connect(parts), capabilities: integration.capabilities(parts.settings), ...post }
}

test.each(['en', 'de'])('row C14: the platform keeps the return, and the brand gets a note (%s)', async (language) => {
  const { connection, capabilities, mails } = stand({ returns: 'platform', language })
  expect(capabilities.return).toEqual({ level: 'platform', label: false })
  expect(await connection.requestReturn(command)).toEqual({ outcome: 'accepted', reference: null })
  expect(mails).toHaveLength(1)
  for (const text of [mails[0]?.text, mails[0]?.html]) {
    for (const shown of ['bo_1', 'A-1', 'ret_1', '2 × AUR-TEE-M', 'too_small']) expect(text).toContain(shown)
  }
})

test('row C14: a note that may not be out is sent again; of an order that was never sent there is none', async () => {
  const { connection, entries } = stand({ returns: 'platform' }, { outcome: 'unknown' })
  expect(await connection.requestReturn(command)).toMatchObject({ outcome: 'unknown', attention: false })
  expect(await connection.requestReturn(command)).toMatchObject({ outcome: 'accepted' })
  entries.clear()
  expect(await connection.requestReturn(command)).toEqual({ outcome: 'not_found' })
})

test('without the setting no return is offered, and none is sent', async () => {
  const { connection, capabilities, mails } = stand({})
  expect(capabilities.return.level).toBe('none')
  expect(await connection.requestReturn(command)).toMatchObject({ outcome: 'refused' })
  expect(mails).toEqual([])
})
