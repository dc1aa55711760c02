import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { digestStore } from '../../../functions/brand-notices/digests/digest-store.ts'
import { nextDigest } from '../../../functions/brand-notices/digests/digest-time.ts'
import type { Notice } from '../../../functions/brand-notices/notice.ts'
import { noticeStore } from '../../../functions/brand-notices/telling/notice-store.ts'
import { contactStates } from '../../../functions/brands/contacts/contact-states.ts'
import { addSeconds } from '../../../functions/runtime/clock.ts'
import { tableName, tables } from '../aws.ts'

/** The conditions by which `test/unit/brand-notices/once.property.test.ts` proves that a contact hears once. */

const store = noticeStore(tables, tableName('deliveries'))
const digests = digestStore(tables, tableName('deliveries'))
const states = contactStates(tables, tableName('settings'))
const now = new Date('2026-11-29T12:00:00.000Z')
const claimAt = (at: Date, token: string) => ({
  token,
  now: at,
  staleBefore: addSeconds(at, -300),
  expiresAt: addSeconds(at, 24 * 3600),
})
const told = () => ({ occasionId: `new_order-${randomUUID()}`, contactId: 'con_1' })

test('of many at once one may send; the others wait until it has, or is given up', async () => {
  const one = told()
  const claims = await Promise.all(Array.from({ length: 8 }, (_, index) => store.claim(one, claimAt(now, `t${index}`))))
  expect(claims.toSorted()).toEqual([...Array.from({ length: 7 }, () => 'busy'), 'mine'])
  expect(await store.claim(one, claimAt(addSeconds(now, 300), 'same'))).toBe('busy')
  expect(await store.claim(one, claimAt(addSeconds(now, 301), 'next'))).toBe('mine')
  await store.settle(one, 'not the newest', { state: 'sent', messageId: null })
  expect(await store.claim(one, claimAt(addSeconds(now, 302), 'busy'))).toBe('busy')
  await store.settle(one, 'next', { state: 'not_sent', messageId: null })
  expect(await store.claim(one, claimAt(addSeconds(now, 303), 'last'))).toBe('mine')
  await store.noteSent(one)
  await store.settle(one, 'last', { state: 'not_sent', messageId: null })
  expect(await store.claim(one, claimAt(addSeconds(now, 304), 'late'))).toBe('done')
  // What counts for a day only may be told again after it.
  expect(await store.claim(one, claimAt(addSeconds(now, 303 + 24 * 3600), 'tomorrow'))).toBe('mine')
})

test('what is told is in one digest, whatever is repeated, and what is in a digest is not sent', async () => {
  const { occasionId, contactId: _ } = told()
  const owner = { brandId: 'aurora', contactId: `con_${randomUUID()}` }
  const notice: Notice = { kind: 'credentials_failing', occasionId, livemode: true, at: now.toISOString(), order: null }
  const [today, tomorrow] = [nextDigest(now, 'UTC'), nextDigest(addSeconds(now, 24 * 3600), 'UTC')]
  const expiresAt = addSeconds(now, 30 * 24 * 3600)
  await Promise.all([1, 2, 3].map(() => digests.collect(owner, today, notice, now, expiresAt)))
  await digests.collect(owner, tomorrow, notice, addSeconds(now, 24 * 3600), expiresAt)
  expect(await digests.items(owner, today.day)).toEqual([notice])
  expect(await digests.items(owner, tomorrow.day)).toEqual([])
  expect(await store.claim({ occasionId, contactId: owner.contactId }, claimAt(now, 'other'))).toBe('done')
})

test('a mail that comes back stops a contact, hides no other reason, and does not outlive what an administrator says', async () => {
  const brandId = `aurora-${randomUUID()}`
  const at = (seconds: number) => addSeconds(now, seconds).toISOString()
  expect(await states.unreachable(brandId, 'con_1', at(0), at(1))).toBe(true)
  expect(await states.unreachable(brandId, 'con_1', at(2), at(3))).toBe(false)
  await states.unsubscribed(brandId, 'con_1', at(4))
  expect(await states.unreachable(brandId, 'con_1', at(5), at(6))).toBe(false)
  expect(await states.of(brandId)).toEqual(new Map([['con_1', { state: 'unsubscribed', since: at(4) }]]))
})
