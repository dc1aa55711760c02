import { describe, expect, test } from 'vitest'
import { email, emailIntegration } from '../../../../functions/brands/kinds/email/email.ts'
import { submissionSchema } from '../../../../functions/brands/kinds/submission.ts'
import type { SendOutcome } from '../../../../functions/outgoing/mails/send-mail.ts'
import { contractExample, orderKey } from '../purchased-order.ts'
import { memoryPostOffice } from './memory-post-office.ts'

const submission = submissionSchema.parse(contractExample)
const command = { submission, requestedAt: submission.placedAt }
const settings = {
  recipient: 'orders@atelier.example',
  sender: 'orders@platform.example',
  senderName: 'Platform',
}
const secrets = { linkSecret: `lnk_${'A'.repeat(43)}` }
const http = async () => ({ kind: 'no_answer', why: 'connection' }) as const

function stand(...outcomes: (SendOutcome | 'crash')[]) {
  let at = Date.parse('2026-11-22T18:00:00.000Z')
  const post = memoryPostOffice(async () => {
    const outcome = outcomes.shift() ?? { outcome: 'sent', messageId: 'm-1' }
    if (outcome === 'crash') throw new Error('The function was stopped.')
    return outcome
  })
  const connection = emailIntegration(post.office).connect({ settings, secrets, http, now: () => new Date(at) })
  const wait = (seconds: number) => {
    at += seconds * 1000
  }
  return { connection, wait, ...post }
}

const pending = { outcome: 'pending', brandReference: null }

describe('a mail', () => {
  test('is sent once, however often it is submitted', async () => {
    const { connection, mails } = stand()
    expect(await connection.lookup(orderKey('bo_1'))).toEqual({ outcome: 'not_found' })
    expect(await connection.submit(command)).toEqual(pending)
    expect(await connection.submit(command)).toEqual(pending)
    expect(await connection.lookup(orderKey('bo_1'))).toEqual(pending)
    expect(mails).toHaveLength(1)
  })

  test('is sent once by two submitters at the same time', async () => {
    const { connection, mails } = stand()
    const outcomes = await Promise.all([connection.submit(command), connection.submit(command)])
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['pending', 'unknown'])
    expect(mails).toHaveLength(1)
  })

  test.each([
    [false, false],
    [true, true],
  ])('that SES refused (hopeless: %s) is sent anew, as the first', async (hopeless, attention) => {
    const { connection, mails } = stand({ outcome: 'not_sent', hopeless })
    expect(await connection.submit(command)).toMatchObject({ outcome: 'unknown', retryAfterSeconds: null, attention })
    expect(await connection.lookup(orderKey('bo_1'))).toEqual({ outcome: 'not_found' })
    expect(await connection.submit(command)).toEqual(pending)
    expect(mails.map(({ subject }) => subject.includes('Sent again'))).toEqual([false, false])
  })

  test.each<SendOutcome | 'crash'>([{ outcome: 'unknown' }, 'crash'])(
    'of unknown fate (%j) is repeated once, later, by that name and with the same links; then never',
    async (fate) => {
      const { connection, mails, wait } = stand(fate, { outcome: 'unknown' })
      await connection.submit(command).catch(() => undefined)
      expect(await connection.lookup(orderKey('bo_1'))).toMatchObject({ outcome: 'unknown', attention: false })
      expect(await connection.submit(command)).toMatchObject({ outcome: 'unknown' })
      expect(mails).toHaveLength(1)

      wait(121)
      expect(await connection.lookup(orderKey('bo_1'))).toEqual({ outcome: 'not_found' })
      await connection.submit(command)
      expect(mails.map(({ subject }) => subject.includes('[Sent again]'))).toEqual([false, true])
      const linksOf = (text: string | undefined) => text?.match(/https:\S+/g)
      expect(linksOf(mails[1]?.text)).toEqual(linksOf(mails[0]?.text))
      expect(linksOf(mails[1]?.text)).toHaveLength(6)

      wait(100_000)
      const gaveUp = {
        outcome: 'unknown',
        retryAfterSeconds: null,
        attention: true,
        why: { status: 'mail_unconfirmed', field: null },
      }
      expect(await connection.lookup(orderKey('bo_1'))).toEqual(gaveUp)
      expect(await connection.submit(command)).toEqual(gaveUp)
      expect(mails).toHaveLength(2)
    },
  )

  test('leaves no personal data in the mailStore', async () => {
    const { connection, entries } = stand()
    await connection.submit(command)
    const text = JSON.stringify([...entries])
    for (const value of ['ada@', 'Ada', 'Main St', settings.recipient, 'brand-actions']) {
      expect(text).not.toContain(value)
    }
  })
})

test('no update is believed but by the links', async () => {
  const { connection } = stand()
  expect(await connection.verifyUpdate({ headers: {}, body: '{}' })).toMatchObject({ verdict: 'unverified' })
})

test('a function that cannot send mail fails instead of losing an order', async () => {
  const connection = email.connect({ settings, secrets, http, now: () => new Date() })
  await expect(connection.submit(command)).rejects.toThrow('Only the submitting function')
})

test('nothing is offered that a mailbox cannot be relied on for', () => {
  expect(email.capabilities(settings)).toMatchObject({
    cancel: { level: 'none' },
    addressChange: { level: 'none' },
    return: { level: 'none' },
    refund: { level: 'none' },
    tracking: { mode: 'realtime' },
    erasure: { level: 'order' },
  })
  expect(email.capabilities({ ...settings, tracking: 'none' }).tracking).toEqual({ mode: 'none' })
})
