import { expect, test } from 'vitest'
import { contrast, inkOn, readsOnWhite } from '../../../dashboard/src/voice/contrast.ts'
import { OCCASIONS, voiceBody, voiceDraftOf } from '../../../dashboard/src/voice/voice-draft.ts'

const voice = {
  occasions: ['order_confirmed' as const, 'shipped' as const],
  senderName: 'Aurora',
  senderAddress: 'orders@aurora.example',
  replyTo: null,
  language: 'de' as const,
  timeZone: 'Europe/Berlin',
  logoUrl: null,
  accentColour: '#0b57d0',
  texts: { shipped: 'It is on its way.' },
  imprint: 'Aurora Ltd',
}

test('a voice comes through the form as it was, and ends when the brand writes itself', () => {
  const draft = voiceDraftOf({ name: 'Aurora', voice })
  expect(voiceBody(draft)).toEqual({ voice })
  expect(voiceBody({ ...draft, isOurs: false })).toEqual({ voice: null })
})

test('a brand without a voice begins with its name and every occasion; what is left empty is null', () => {
  const draft = { ...voiceDraftOf({ name: 'Aurora', voice: null }), isOurs: true, texts: { shipped: ' ' } }
  expect(voiceBody(draft).voice).toMatchObject({
    senderName: 'Aurora',
    occasions: [...OCCASIONS],
    senderAddress: null,
    logoUrl: null,
    texts: null,
    imprint: null,
  })
})

test.each([
  ['#000000', '#ffffff', true],
  ['#ffffff', '#000000', false],
  ['#0b57d0', '#ffffff', true],
  ['#ffd400', '#000000', false],
  ['#767676', '#000000', true],
])('%s takes %s as its text', (colour, ink, isReadable) => {
  expect(inkOn(colour)?.ink).toBe(ink)
  expect(inkOn(colour)?.ratio).toBeGreaterThanOrEqual(4.5)
  expect(readsOnWhite(colour)).toBe(isReadable)
})

test('contrast is as WCAG reckons it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(inkOn('red')).toBe(null)
})
