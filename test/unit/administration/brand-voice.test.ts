import { expect, test } from 'vitest'
import { checkBrandChange } from '../../../functions/administration/brands/check-brand.ts'
import { brandCapabilities } from '../../../functions/brands/brand-capabilities.ts'
import { signedHttp } from '../../../functions/brands/kinds/signed-http/signed-http.ts'
import { LARGEST_VOICE_BYTES, voiceDraftSchema } from '../../../functions/brands/voice.ts'
import { Problem } from '../../../functions/http/problem.ts'
import { occasions } from '../../../functions/orders/mails/occasion.ts'
import { someBrand } from '../brands/some-brand.ts'

const away = { loopbackAllowed: false, mailsGoOut: true }
const voice = voiceDraftSchema.parse({ senderName: 'Aurora' })
const brand = someBrand('aurora')

const change = (given: unknown, before = brand) => checkBrandChange({ voice: given }, before, away).voice

function pointersOf(given: unknown, before = brand): (string | undefined)[] {
  try {
    change(given, before)
  } catch (error) {
    if (error instanceof Problem) return (error.errors ?? []).map(({ pointer }) => pointer)
    throw error
  }
  return []
}

test('a name is enough for a voice: it writes about everything', () => {
  expect(change({ senderName: 'Aurora' })).toEqual({
    occasions: [...occasions],
    senderName: 'Aurora',
    senderAddress: null,
    replyTo: null,
    language: 'en',
    timeZone: 'UTC',
    logoUrl: null,
    accentColour: null,
    texts: null,
    imprint: null,
  })
})

test('a change keeps the other fields, null ends the voice, and no voice stays none', () => {
  const before = { ...brand, voice }
  expect(change({ language: 'ja' }, before)).toEqual({ ...voice, language: 'ja' })
  expect(change(null, before)).toBeNull()
  expect(change(undefined, before)).toEqual(voice)
  expect(change(undefined)).toBeNull()
})

test.each([
  ['a first voice without a name', { language: 'de' }, ['/voice/senderName']],
  ['a name of two lines', { senderName: 'Aurora\nBcc: x' }, ['/voice/senderName']],
  ['a name that is too long in bytes', { senderName: '東'.repeat(43) }, ['/voice/senderName']],
  ['an occasion twice', { senderName: 'A', occasions: ['shipped', 'shipped'] }, ['/voice/occasions']],
  ['a logo without https', { senderName: 'A', logoUrl: 'http://aurora.example/logo.png' }, ['/voice/logoUrl']],
  ['a colour by name', { senderName: 'A', accentColour: 'red' }, ['/voice/accentColour']],
  ['an unknown text', { senderName: 'A', texts: { lost: 'Hm.' } }, ['/voice/texts/lost']],
  ['several at once', { timeZone: 'Moon', replyTo: 'me' }, ['/voice/replyTo', '/voice/timeZone', '/voice/senderName']],
])('%s is refused', (_title, given, pointers) => {
  expect(pointersOf(given)).toEqual(pointers)
})

test('a voice has its limit in bytes as a whole, also when it grows by a change', () => {
  const texts = Object.fromEntries(occasions.slice(0, 5).map((name) => [name, '東'.repeat(200)]))
  const before = { ...brand, voice: voiceDraftSchema.parse({ senderName: 'A', texts }) }
  const room = LARGEST_VOICE_BYTES - Buffer.byteLength(JSON.stringify({ ...before.voice, imprint: '' }))
  expect(room).toBeLessThan(1000)
  expect(pointersOf({ imprint: 'x'.repeat(room) }, before)).toEqual([])
  expect(pointersOf({ imprint: 'x'.repeat(room + 1) }, before)).toEqual(['/voice'])
  expect(change({ senderName: '東'.repeat(42) })).toMatchObject({ senderName: '東'.repeat(42) })
})

test('who confirms follows from the voice', () => {
  const byOf = (given: typeof voice | null) =>
    brandCapabilities(signedHttp, someBrand('aurora', { voice: given })).confirmation.by
  expect([byOf(null), byOf(voice), byOf({ ...voice, occasions: ['shipped'] })]).toEqual(['brand', 'on_behalf', 'brand'])
})

test('a stage that sends no mails takes no voice, and lets one end', () => {
  const silent = { ...away, mailsGoOut: false }
  const refused = () => checkBrandChange({ voice: { senderName: 'Aurora' } }, brand, silent)
  expect(refused).toThrow(Problem)
  expect(checkBrandChange({ voice: null }, { ...brand, voice }, silent).voice).toBeNull()
  expect(checkBrandChange({ name: 'A' }, { ...brand, voice }, silent).voice).toEqual(voice)
})
