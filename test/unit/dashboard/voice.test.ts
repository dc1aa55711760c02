import { expect, test } from 'vitest'
import { contrast, inkOn, readsOnWhite } from '../../../dashboard/src/voice/contrast.ts'
import { LANGUAGES, OCCASIONS, voiceBody, voiceDraftOf } from '../../../dashboard/src/voice/voice-draft.ts'
import { voiceDraftSchema, voiceLanguages } from '../../../functions/brands/voice.ts'
import { occasions } from '../../../functions/orders/mails/occasion.ts'

test('the form knows every occasion and language', () => {
  expect(OCCASIONS).toEqual([...occasions])
  expect(LANGUAGES).toEqual([...voiceLanguages])
})

test('what a brand without a voice begins with is taken by the API', () => {
  const draft = { ...voiceDraftOf({ name: 'Aurora', voice: null }), isOurs: true }
  const { voice } = voiceBody(draft)
  expect(voiceDraftSchema.parse(voice)).toMatchObject({ senderName: 'Aurora', occasions: [...occasions], texts: null })
})

test('a voice comes through the form as it was', () => {
  const voice = voiceDraftSchema.parse({
    senderName: 'Aurora',
    occasions: ['shipped', 'order_confirmed'],
    senderAddress: 'orders@aurora.example',
    accentColour: '#0b57d0',
    texts: { shipped: 'It is on its way.' },
    imprint: 'Aurora Ltd\n1 Main St',
  })
  expect(voiceBody(voiceDraftOf({ name: 'Aurora', voice }))).toEqual({
    voice: { ...voice, occasions: ['order_confirmed', 'shipped'] },
  })
  expect(voiceBody({ ...voiceDraftOf({ name: 'Aurora', voice }), isOurs: false })).toEqual({ voice: null })
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
