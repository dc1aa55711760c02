import { describe, expect, test } from 'vitest'
import { mailMessageSchema } from '../../../../functions/customer-mails/sending/mail-message.ts'
import type { CustomerMail } from '../../../../functions/customer-mails/sending/mail-row.ts'
import { sendOccasion } from '../../../../functions/customer-mails/sending/send-occasion.ts'
import { takeMessage } from '../../../../functions/customer-mails/sending/take-message.ts'
import { labelledReturn } from '../../../../functions/customer-mails/sending/tell-story.ts'
import type { OrderEvent } from '../../../../functions/orders/event.ts'
import { approved, confirmed, mailStand, occurred, returning, shipped, start } from './mail-stand.ts'

const DAY = 24 * 3600 * 1000

describe('the desk’s wish to send a mail again', () => {
  const message = mailMessageSchema.parse({
    kind: 'resend',
    orderId: 'ord_1',
    brandOrderId: 'bo_1',
    mailId: 'shipped-ful_1',
    resendId: 'rsd_1',
  })
  /** The mail was sent a week ago; with `asked`, the desk has written its wish down. */
  async function wished(asked: boolean) {
    const stand = mailStand()
    await sendOccasion(occurred(shipped('ful_1')), stand.dependencies)
    const row = stand.rows.get('bo_1 shipped-ful_1') as CustomerMail
    if (asked) {
      stand.rows.set('bo_1 shipped-ful_1', { ...row, state: 'sending', token: null, resends: 1, resendId: 'rsd_1' })
    }
    stand.clock.now += 7 * DAY
    const events = [confirmed, { ...shipped('ful_1'), brandOrderId: 'bo_2' }, shipped('ful_2'), shipped('ful_1')]
    const dependencies = {
      ...stand.dependencies,
      eventsOf: async function* () {
        yield* events as OrderEvent[]
      },
    }
    const take = (secondsAgo: number) =>
      takeMessage(message, new Date(stand.clock.now - secondsAgo * 1000), dependencies)
    return { stand, take }
  }

  test('is done once it is written down, however late and however often it comes', async () => {
    const { stand, take } = await wished(true)
    await take(2)
    await take(2)
    expect(stand.sent.map(({ tags }) => tags.mailTry)).toEqual(['1', '2'])
    expect(stand.rows.get('bo_1 shipped-ful_1')).toMatchObject({ state: 'sent', mails: 2, resends: 1 })
    expect(new Date(start + 7 * DAY).toISOString()).toBe(stand.rows.get('bo_1 shipped-ful_1')?.sentAt)
  })

  test('waits until it is written down, and ends where it never is', async () => {
    const { stand, take } = await wished(false)
    await expect(take(2)).rejects.toThrow('not written down')
    await take(130)
    expect(stand.sent).toHaveLength(1)
  })

  test('of an approval that went out before its label came, is done with the label', async () => {
    const state = { hasLabel: false }
    const seen: boolean[] = []
    const stand = mailStand({
      findBrandOrder: async () => returning('approved', state.hasLabel),
      write: async ({ event, brandOrder: now }) => {
        seen.push(labelledReturn(event, now) !== null)
        return { language: 'en', subject: 's', html: 'h', text: 't' }
      },
    })
    await sendOccasion(occurred(approved(false)), stand.dependencies)
    state.hasLabel = true
    const key = 'bo_1 return_approved-ret_1'
    const row = stand.rows.get(key) as CustomerMail
    stand.rows.set(key, { ...row, state: 'sending', token: null, resends: 1, resendId: 'rsd_1' })
    const events = [approved(false), approved(true)]
    const eventsOf = async function* () {
      yield* events
    }
    const wish = mailMessageSchema.parse({ ...message, mailId: row.mailId })
    await takeMessage(wish, new Date(stand.clock.now), { ...stand.dependencies, eventsOf })
    expect(seen).toEqual([false, true])
    expect(stand.rows.get(key)).toMatchObject({ state: 'sent', mails: 2 })
  })
})
