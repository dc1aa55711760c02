import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { readSender, removeSender, setUpSender } from '../../../../functions/customer-mails/senders/manage-sender.ts'
import type { SenderAnswer } from '../../../../functions/customer-mails/senders/sender-answer.ts'
import { SenderStore } from '../../../../functions/customer-mails/senders/sender-store.ts'
import { MemorySes } from './memory-ses.ts'
import { MemorySettings } from './memory-settings.ts'

const now = new Date('2026-11-22T18:00:00.000Z')
let settings = new MemorySettings()
let ses = new MemorySes()
beforeEach(() => {
  settings = new MemorySettings()
  ses = new MemorySes()
})
const dependencies = () => ({
  senders: new SenderStore(settings),
  identities: ses,
  sharedSender: 'orders@mail.example',
})
const setUp = async (brandId: string, identity: string, mailFromDomain?: string | null) =>
  (await setUpSender({ brandId, identity, mailFromDomain, now }, dependencies())).body as SenderAnswer
const read = async (brandId: string) => (await readSender({ brandId, now }, dependencies())).body as SenderAnswer
const remove = (brandId: string) => removeSender({ brandId }, dependencies())
const refused = (code: string, detail: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(detail) })

test('a domain is set up once, however often it is asked for, and answers the records that prove it', async () => {
  const first = await setUp('aurora', 'Aurora.example')
  expect(first).toMatchObject({ identity: 'aurora.example', type: 'domain', status: 'pending', sharedWith: [] })
  expect(first.dnsRecords.map(({ type, name, value }) => `${name} ${type} ${value}`)).toEqual([
    'one._domainkey.aurora.example CNAME one.dkim.amazonses.com',
    'two._domainkey.aurora.example CNAME two.dkim.amazonses.com',
    'three._domainkey.aurora.example CNAME three.dkim.amazonses.com',
    'bounce.aurora.example MX 10 feedback-smtp.eu-central-1.amazonses.com',
    'bounce.aurora.example TXT v=spf1 include:amazonses.com ~all',
    '_dmarc.aurora.example TXT v=DMARC1; p=none',
  ])
  expect(await setUp('aurora', 'aurora.example')).toEqual(first)
  expect(ses.changes).toEqual(['create aurora.example', 'mail from bounce.aurora.example'])
})

test('an address has no records: SES writes to it', async () => {
  const answer = await setUp('aurora', 'Orders@Aurora.example')
  expect(answer).toMatchObject({ identity: 'orders@aurora.example', type: 'address', mailFrom: null, dnsRecords: [] })
})

test('what SES says is kept for whoever sends', async () => {
  await setUp('aurora', 'aurora.example')
  expect((await dependencies().senders.find('aurora'))?.isVerified).toBe(false)
  ses.identities.set('aurora.example', MemorySes.identity({ isVerified: true }))
  expect((await read('aurora')).status).toBe('verified')
  expect((await dependencies().senders.find('aurora'))?.isVerified).toBe(true)
  ses.identities.delete('aurora.example')
  expect((await read('aurora')).status).toBe('missing')
  expect((await dependencies().senders.find('aurora'))?.isVerified).toBe(false)
})

test('two brands share a domain; the last one that leaves takes it along', async () => {
  await setUp('aurora', 'house.example')
  expect(await setUp('borealis', 'house.example')).toMatchObject({ status: 'pending', sharedWith: ['aurora'] })
  expect(ses.changes).toEqual(['create house.example', 'mail from bounce.house.example'])
  await expect(setUp('borealis', 'house.example', 'other.house.example')).rejects.toEqual(
    refused('state_conflict', 'aurora'),
  )
  await remove('aurora')
  expect(await read('aurora')).toMatchObject({ status: 'none', identity: null })
  expect((await read('borealis')).sharedWith).toEqual([])
  expect(ses.identities.has('house.example')).toBe(true)
  await setUp('borealis', 'house.example', 'other.house.example')
  await remove('borealis')
  await remove('borealis')
  expect(ses.identities.size).toBe(0)
  expect(settings.rows.size).toBe(0)
})

test('an identity that this deployment did not make is neither taken over nor deleted', async () => {
  const foreign = MemorySes.identity({ isOurs: false, isVerified: true })
  ses.identities.set('aurora.example', foreign)
  await expect(setUp('aurora', 'aurora.example')).rejects.toEqual(refused('state_conflict', 'did not make it'))
  expect(settings.rows.size).toBe(0)
  ses.identities.delete('aurora.example')
  await setUp('aurora', 'aurora.example')
  // Somebody deleted ours and made one of the same name.
  ses.identities.set('aurora.example', foreign)
  expect(await read('aurora')).toMatchObject({ status: 'foreign', dnsRecords: [] })
  await remove('aurora')
  expect(ses.identities.get('aurora.example')).toBe(foreign)
  expect(settings.rows.size).toBe(0)
})

test('another domain is not taken while the brand has one', async () => {
  await setUp('aurora', 'aurora.example')
  await expect(setUp('aurora', 'other.example')).rejects.toEqual(refused('state_conflict', 'aurora.example'))
})

type Step = readonly [work: 'set up' | 'remove', brandId: string]

test('whatever crashes between: repeating what was asked last ends as it should, and nothing is left at SES', async () => {
  const step: fc.Arbitrary<Step> = fc.tuple(fc.constantFrom('set up', 'remove'), fc.constantFrom('aurora', 'borealis'))
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 8 }),
      fc.array(fc.nat({ max: 4 }), { maxLength: 40 }),
      async (steps, crashes) => {
        settings = new MemorySettings()
        ses = new MemorySes()
        const left = [...crashes]
        const crash = () => {
          if (left.pop() === 0) throw new Error('crash')
        }
        settings.crash = crash
        ses.crash = crash
        const wanted = new Set<string>()
        for (const [work, brandId] of steps) {
          for (let isDone = false; !isDone; ) {
            isDone = await (work === 'set up' ? setUp(brandId, 'house.example') : remove(brandId)).then(
              () => true,
              (error: Error) => {
                if (error.message !== 'crash') throw error
                return false
              },
            )
          }
          if (work === 'set up') wanted.add(brandId)
          else wanted.delete(brandId)
        }
        left.splice(0)
        for (const brandId of ['aurora', 'borealis']) {
          expect((await read(brandId)).status).toBe(wanted.has(brandId) ? 'pending' : 'none')
        }
        expect([...ses.identities.keys()]).toEqual(wanted.size === 0 ? [] : ['house.example'])
        expect(settings.rows.size).toBe(wanted.size === 0 ? 0 : wanted.size + 1)
      },
    ),
    { numRuns: 300 },
  )
})
