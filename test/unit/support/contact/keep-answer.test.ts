import { describe, expect, test } from 'vitest'
import { keepAnswer } from '../../../../functions/support/contact/answers/keep-answer.ts'
import type { SealedNote } from '../../../../functions/support/notes/note-store.ts'
import { ADDRESS, CONTACT_ID, DOMAIN, mailOf, usual } from './mails.ts'

const now = new Date('2026-11-23T09:00:00.000Z')
const contact = {
  id: CONTACT_ID,
  orderId: 'ord_1',
  brandOrderId: 'bo_1',
  brandId: 'aurora',
  memberId: 'member-1',
  sentTo: 'help@aurora.example',
}

/** A desk with one message to a brand; what it keeps, by the note's id. */
function desk() {
  const kept = new Map<string, SealedNote>()
  const sealed: string[] = []
  const receive = (raw: string) =>
    keepAnswer(
      { raw, now },
      {
        domain: DOMAIN,
        findContact: async (id) => (id === contact.id ? contact : null),
        seal: async ({ text }) => {
          sealed.push(text)
          return new Uint8Array()
        },
        keep: async (_, note) => {
          if (kept.has(note.noteId)) return 'known'
          kept.set(note.noteId, note)
          return 'kept'
        },
      },
    )
  return { kept, sealed, receive }
}

describe('an answer of a brand', () => {
  test('becomes a note of the brand, once, however often the mail comes', async () => {
    const { kept, sealed, receive } = desk()
    const mail = mailOf(usual(), 'It left on Monday.')
    expect([(await receive(mail)).outcome, (await receive(mail)).outcome]).toEqual(['kept', 'repeated'])
    expect(sealed[0]).toBe('It left on Monday.')
    expect([...kept.values()]).toMatchObject([
      {
        authorId: 'aurora',
        createdAt: now.toISOString(),
        brand: { direction: 'from_brand', brandOrderId: 'bo_1', contactId: CONTACT_ID, isFromContact: true },
      },
    ])
    await receive(
      mailOf([...usual().filter((line) => !line.startsWith('Message-ID')), 'Message-ID: <2@x>'], 'And came.'),
    )
    expect(kept.size).toBe(2)
  })

  test('of somebody else there is kept, and said to be of another address', async () => {
    const { kept, receive } = desk()
    await receive(mailOf([`To: ${ADDRESS}`, 'From: "help@aurora.example" <warehouse@aurora.example>'], 'It left.'))
    expect([...kept.values()][0]?.brand?.isFromContact).toBe(false)
  })

  test.each([
    ['To: Desk <MSG_01jdx0000000000000000000ab@answers.orders.platform.example>'],
    ['Cc: somebody@x.example, <msg_01JDX0000000000000000000AB@ANSWERS.orders.platform.example>'],
    [`Received: from mx by inbound-smtp.eu-central-1.amazonaws.com\r\n for ${ADDRESS}; Mon, 23 Nov 2026`],
  ])('finds its message by %s', async (header) => {
    const { receive } = desk()
    expect((await receive(mailOf(['From: a@b.example', header], 'x'))).outcome).toBe('kept')
  })

  test.each([
    ['another message', 'To: msg_01JDX0000000000000000000ZZ@answers.orders.platform.example'],
    ['another domain', `To: ${ADDRESS}.evil.example`],
    ['nothing of ours', 'To: desk@platform.example'],
    ['a longer id', `To: ${ADDRESS.replace('msg_', 'msg_0')}`],
  ])('to %s is not kept', async (_, to) => {
    const { kept, receive } = desk()
    expect((await receive(mailOf(['From: a@b.example', to], 'x'))).outcome).toBe('unknown')
    expect(kept.size).toBe(0)
  })

  test('of a machine is not kept, so that two machines do not go on', async () => {
    const { kept, receive } = desk()
    expect((await receive(mailOf(usual(['Auto-Submitted: auto-replied']), 'Away'))).outcome).toBe('automatic')
    expect(kept.size).toBe(0)
  })
})
