import { describe, expect, test } from 'vitest'
import { checkBrandChange, checkBrandDraft } from '../../../functions/administration/brands/check-brand.ts'
import { Problem } from '../../../functions/http/problem.ts'

const now = new Date('2026-11-22T18:00:00.000Z')
const random = (bytes: number) => Buffer.alloc(bytes, 1)
const away = { loopbackAllowed: false, mailsGoOut: true }
const draft = {
  id: 'aurora',
  name: 'Aurora',
  integration: 'signed-http',
  settings: { url: 'https://aurora.example/c' },
}

/** Where the faults are that `check` throws. */
function pointersOf(check: () => unknown): string[] {
  try {
    check()
  } catch (error) {
    if (error instanceof Problem) return error.errors.map(({ pointer }) => pointer).toSorted()
    throw error
  }
  return []
}

describe('a draft', () => {
  const faults = (json: unknown, rules = away) => pointersOf(() => checkBrandDraft(json, rules, random, now))

  test('needs little and gets the defaults of brand and integration', () => {
    const checked = checkBrandDraft(draft, away, random, now)
    expect(checked.draft).toMatchObject({ modes: ['test'], currencies: null, countries: null, returnPolicyUrl: null })
    expect(checked.draft.support).toEqual({ email: null, phone: null, url: null })
    expect(checked.settings).toMatchObject({ url: 'https://aurora.example/c', cancel: 'line' })
    expect(checked.shown).toEqual(checked.secrets)
  })

  test.each([
    ['nothing', {}, ['/id', '/integration', '/name']],
    ['no object at all', [], ['']],
    ['an integration that there is not', { ...draft, integration: 'pigeon' }, ['/integration']],
    ['settings that are none', { ...draft, settings: 'https://aurora.example' }, ['/settings']],
    ['no address', { ...draft, settings: {} }, ['/settings/url']],
    ['an address without encryption', { ...draft, settings: { url: 'http://aurora.example' } }, ['/settings/url']],
    ['an address with a password', { ...draft, settings: { url: 'https://me:pw@aurora.example' } }, ['/settings/url']],
    [
      'an address that may not be called, beside other faulty settings',
      { ...draft, settings: { url: 'https://10.0.0.1/', requestsPerSecond: -1, colour: 1 } },
      ['/settings/colour', '/settings/requestsPerSecond', '/settings/url'],
    ],
    [
      'unknown settings and secrets',
      { ...draft, settings: { ...draft.settings, colour: 1 }, secrets: { pin: '1' } },
      ['/secrets/pin', '/settings/colour'],
    ],
    [
      'codes that are none',
      { ...draft, currencies: ['ZZZ'], countries: ['US', 'us'] },
      ['/countries/1', '/currencies/0'],
    ],
    [
      'support that cannot be reached',
      { ...draft, support: { email: 'me', phone: '12' } },
      ['/support/email', '/support/phone'],
    ],
  ])('with %s is refused for exactly that', (_title, json, pointers) => {
    expect(faults(json)).toEqual(pointers)
  })

  test('may name this machine on the local stage only', () => {
    const here = { ...draft, settings: { url: 'http://127.0.0.1:4001/commands' } }
    expect(faults(here, { loopbackAllowed: true, mailsGoOut: true })).toEqual([])
    expect(faults(here)).toEqual(['/settings/url'])
  })

  test('is refused without its secret being quoted', () => {
    const secret = 'whsec_not-base64-at-all-but-secret'
    const refused = () => checkBrandDraft({ ...draft, secrets: { signingSecret: secret } }, away, random, now)
    expect(pointersOf(refused)).toEqual(['/secrets/signingSecret'])
    try {
      refused()
    } catch (error) {
      expect(JSON.stringify(error instanceof Problem ? [error.message, error.errors] : error)).not.toContain(secret)
    }
  })
})

describe('a change', () => {
  const brand = {
    integration: 'signed-http',
    settings: { url: 'https://aurora.example/c', cancel: 'none' },
    voice: null,
  }

  test('of some settings keeps the others, and null takes the default again', () => {
    const { settings } = checkBrandChange({ settings: { refund: 'none', cancel: null } }, brand, away)
    expect(settings).toMatchObject({ url: 'https://aurora.example/c', refund: 'none', cancel: 'line' })
  })

  test('without settings leaves them alone', () => {
    expect(checkBrandChange({ name: 'Aurora Two' }, brand, away)).toEqual({
      change: { name: 'Aurora Two' },
      settings: null,
      voice: null,
    })
  })

  test.each([
    ['the id', { id: 'other' }, ['/id']],
    ['the integration', { integration: 'signed-http' }, ['/integration']],
    ['a setting to nonsense', { settings: { cancel: 'maybe' }, modes: [] }, ['/modes', '/settings/cancel']],
    ['both modes', { modes: ['test', 'live'] }, ['/modes']],
    ['a required setting to its default', { settings: { url: null } }, ['/settings/url']],
    ['settings to something else', { settings: null }, ['/settings']],
  ])('of %s is refused', (_title, json, pointers) => {
    expect(pointersOf(() => checkBrandChange(json, brand, away))).toEqual(pointers)
  })
})
