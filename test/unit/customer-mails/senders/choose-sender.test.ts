import { expect, test } from 'vitest'
import { chooseSender } from '../../../../functions/customer-mails/senders/choose-sender.ts'
import { covers, identityName } from '../../../../functions/customer-mails/senders/identity-name.ts'
import { senderFindings } from '../../../../functions/customer-mails/senders/sender-findings.ts'
import { SenderStore } from '../../../../functions/customer-mails/senders/sender-store.ts'
import { UsableSenders } from '../../../../functions/customer-mails/senders/usable-senders.ts'
import { MemorySes } from './memory-ses.ts'
import { MemorySettings } from './memory-settings.ts'

const voice = { senderName: 'Aurora', senderAddress: 'orders@aurora.example', replyTo: null }
const platform = { sharedSender: 'orders@mail.example', supportEmail: 'help@aurora.example' }
const verified = { identity: 'aurora.example', isVerified: true }

test('mails come from the brand only where SES lets them, and answers go to the brand either way', () => {
  const own = { name: 'Aurora', address: 'orders@aurora.example', replyTo: null, isShared: false }
  const shared = { ...own, address: 'orders@mail.example', replyTo: 'orders@aurora.example', isShared: true }
  expect(chooseSender(voice, verified, platform)).toEqual(own)
  expect(chooseSender(voice, { ...verified, isVerified: false }, platform)).toEqual(shared)
  expect(chooseSender(voice, null, platform)).toEqual(shared)
  expect(chooseSender(voice, { ...verified, identity: 'other.example' }, platform)).toEqual(shared)
  const nameOnly = { ...voice, senderAddress: null }
  expect(chooseSender(nameOnly, verified, platform)).toEqual({ ...shared, replyTo: 'help@aurora.example' })
  expect(chooseSender(nameOnly, null, { ...platform, supportEmail: null }).replyTo).toBe(null)
  expect(chooseSender({ ...voice, replyTo: 'shop@aurora.example' }, null, platform).replyTo).toBe('shop@aurora.example')
})

test.each([
  ['aurora.example', 'orders@aurora.example', true],
  ['aurora.example', 'orders@shop.aurora.example', true],
  ['aurora.example', 'orders@notaurora.example', false],
  ['aurora.example', 'orders@aurora.example.evil.example', false],
  ['orders@aurora.example', 'Orders@Aurora.example', true],
  ['orders@aurora.example', 'other@aurora.example', false],
  ['xn--mnchen-3ya.example', 'bestellung@münchen.example', true],
])('an identity %s covers %s: %s', (identity, address, isCovered) => {
  expect(covers(identity, address)).toBe(isCovered)
})

test.each([
  '',
  'aurora',
  '-a.example',
  'a_b.example',
  'https://aurora.example',
  '10.0.0.1',
  'a@b@',
  '@aurora.example',
  'ö@aurora.example',
])('%j is no identity', (text) => expect(identityName(text)).toBe(null))

test('the check tells what is to be done, and nothing where all is well', () => {
  const findings = (changes: Partial<Parameters<typeof senderFindings>[0]>) =>
    senderFindings({
      brandId: 'aurora',
      senderAddress: 'orders@aurora.example',
      identity: 'aurora.example',
      found: MemorySes.identity({ isVerified: true }),
      ...changes,
    }).join(' ')
  expect(findings({})).toBe('')
  expect(findings({ identity: null, senderAddress: null, found: null })).toBe('')
  expect(findings({ identity: null, found: null })).toContain('brands sender set-up aurora aurora.example')
  expect(findings({ found: null })).toContain('has no identity')
  expect(findings({ found: MemorySes.identity() })).toContain('has not verified')
  expect(findings({ found: MemorySes.identity({ hasFailed: true }) })).toContain('gave up')
  expect(findings({ found: MemorySes.identity({ isOurs: false }) })).toContain('not this deployment’s')
  expect(findings({ senderAddress: 'a@b.example' })).toContain('does not stand for')
  const mailFrom = { domain: 'bounce.aurora.example', status: 'pending' } as const
  expect(findings({ found: MemorySes.identity({ isVerified: true, mailFrom }) })).toContain('bounce.aurora.example')
})

test('who sends asks SES only while it has not verified, and believes a refusal', async () => {
  const settings = new MemorySettings()
  const senders = new SenderStore(settings)
  const ses = new MemorySes()
  let now = new Date('2026-11-22T18:00:00.000Z')
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000)
  }
  let asked = 0
  const find = (name: string) => {
    asked++
    return ses.find(name)
  }
  const usable = new UsableSenders(senders, { find }, () => now)
  expect(await usable.find('aurora')).toBe(null)
  await senders.claim(null, { brandId: 'aurora', identity: 'aurora.example', now })
  ses.identities.set('aurora.example', MemorySes.identity({ isVerified: true }))
  later(2)
  expect([(await usable.find('aurora'))?.isVerified, asked]).toEqual([false, 0])
  later(6)
  expect([(await usable.find('aurora'))?.isVerified, asked]).toEqual([true, 1])
  later(60 * 24)
  expect([(await usable.find('aurora'))?.isVerified, asked]).toEqual([true, 1])
  await usable.refused('aurora')
  expect([(await usable.find('aurora'))?.isVerified, asked]).toEqual([false, 1])
})
