import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type ConnectionChecks,
  checkConnection,
} from '../../../functions/administration/connection-checks/check-connection.ts'
import { withoutSecrets } from '../../../functions/administration/connection-checks/without-secrets.ts'
import { findIntegration } from '../../../functions/brands/kinds/integrations.ts'
import { scopes, webhookTopics } from '../../../functions/brands/kinds/shopify/topics.ts'
import { type BrandHttp, createBrandHttp } from '../../../functions/brands/line/brand-http.ts'
import { systemClock } from '../../../functions/runtime/clock.ts'
import { OperatorError } from '../../../functions/runtime/log.ts'
import { ShopifyStandIn } from '../../stand-ins/shopify/server.ts'
import { answerJson, type Behave, signingSecret, startBrandServer } from '../brands/brand-server.ts'
import { someBrand } from '../brands/some-brand.ts'

/** Brands whose failures were forgotten. */
let forgotten: string[] = []
const checks = (changes: Partial<ConnectionChecks> = {}): ConnectionChecks => ({
  resetFailures: async (brandId) => {
    forgotten.push(brandId)
    return false
  },
  findIntegration,
  readSecrets: async () => ({ signingSecret }),
  http: createBrandHttp({ loopbackAllowed: true }),
  now: systemClock,
  publicUrl: 'https://orders.example',
  mailFindings: async () => [],
  ...changes,
})

describe('a brand with a server of its own', () => {
  let answers: Behave = (_, answer) => answerJson(answer, 200, { outcome: 'not_found' })
  let server: Awaited<ReturnType<typeof startBrandServer>>
  beforeEach(async () => {
    forgotten = []
    server = await startBrandServer((...all) => answers(...all))
  })
  afterEach(() => server.stop())
  const brand = () => someBrand('aurora', { settings: { url: server.url } })

  test('is sent a signed look-up and nothing else', async () => {
    answers = (_, answer) => answerJson(answer, 200, { outcome: 'not_found' })
    expect(await checkConnection(brand(), 'check', checks())).toEqual({
      ok: true,
      findings: [expect.stringContaining('not_found')],
      checkedAt: expect.stringMatching(/^20.*Z$/),
    })
    expect(server.received.map(({ type }) => type)).toEqual(['order.lookup'])
    expect(forgotten).toEqual(['aurora'])
  })

  test('that works again is offered what waits for it', async () => {
    const { findings } = await checkConnection(brand(), 'check', checks({ resetFailures: async () => true }))
    expect(findings.at(-1)).toContain('npm run admin -- brands resume aurora')
  })

  test('that refuses is quoted with its status', async () => {
    answers = (_, answer) => answerJson(answer, 403, {})
    const { ok, findings } = await checkConnection(brand(), 'check', checks())
    expect(ok).toBe(false)
    expect(findings).toContain(`The last call, to ${new URL(server.url).host}, was answered with HTTP 403.`)
    expect(forgotten).toEqual([])
  })

  test('that is silent is a finding in time, and is called no more', async () => {
    answers = () => undefined
    const { ok, findings } = await checkConnection(brand(), 'check', checks({ milliseconds: 3000 }))
    expect({ ok, findings }).toEqual({ ok: false, findings: [expect.stringMatching(/too slow: after 3 seconds/)] })
    expect(server.received).toHaveLength(1)
  })

  test('has nothing to set up', async () => {
    await expect(checkConnection(brand(), 'set-up', checks())).rejects.toMatchObject({ code: 'state_conflict' })
    expect(server.received).toEqual([])
  })

  test.each([
    ['no secrets', null, 'The brand has no stored secrets. Rotate its secrets.'],
    ['secrets of another kind', { clientId: 'x' }, 'The stored secrets are not valid: /signingSecret (required).'],
  ])('with %s is not called', async (_, secrets, finding) => {
    const { ok, findings } = await checkConnection(brand(), 'check', checks({ readSecrets: async () => secrets }))
    expect([ok, findings.includes(finding)]).toEqual([false, true])
    expect(server.received).toEqual([])
  })
})

describe('a shop', () => {
  let shop: ShopifyStandIn
  beforeEach(async () => {
    shop = new ShopifyStandIn()
    await shop.start()
    shop.scopes = [...scopes]
    shop.shop.hasDefinition = false
  })
  afterEach(() => shop.stop())
  const brand = (settings: Record<string, unknown>) =>
    someBrand('aurora', { integration: 'shopify', settings: { shop: shop.url, ...settings } })
  const shopDesk = (changes: Partial<ConnectionChecks> = {}) =>
    checks({
      readSecrets: async () => ({ clientId: shop.clientId, clientSecret: shop.clientSecret }),
      ...changes,
    })

  test('is set up with what is stored, and then ready', async () => {
    const updatesUrl = 'https://orders.example/v1/brands/aurora/updates'
    expect((await checkConnection(brand({ updatesUrl }), 'check', shopDesk())).ok).toBe(false)
    expect((await checkConnection(brand({ updatesUrl }), 'set-up', shopDesk())).ok).toBe(true)
    expect(shop.webhooks.subscriptions).toHaveLength(Object.keys(webhookTopics).length)
    const { ok, findings } = await checkConnection(brand({ updatesUrl }), 'check', shopDesk())
    expect([ok, findings.join(' ')]).toEqual([true, expect.not.stringContaining('updatesUrl')])
  })

  test.each([
    [
      {},
      'For webhooks set updatesUrl to https://orders.example/v1/brands/aurora/updates, then set the brand up again.',
    ],
    [
      { updatesUrl: 'https://orders.example/v1/brands/borealis/updates' },
      'updatesUrl does not lead to this brand’s updates: it should be https://orders.example/v1/brands/aurora/updates.',
    ],
  ])('with %j is told which updatesUrl it should have', async (settings, finding) => {
    const { findings } = await checkConnection(brand(settings), 'set-up', shopDesk())
    expect(findings).toContain(finding)
  })

  test('that is set up too slowly is not called any more, and may be set up again', async () => {
    let calls = 0
    const slow: BrandHttp = async (request) => {
      calls++
      // The token comes; the deadline passes over the first document.
      return calls > 1 ? new Promise(() => {}) : shopDesk().http(request)
    }
    const { ok, findings } = await checkConnection(brand({}), 'set-up', shopDesk({ http: slow, milliseconds: 3000 }))
    expect([ok, findings[0]]).toEqual([false, expect.stringMatching(/too slow.*Repeat the set-up/)])
    expect(calls).toBe(2)
  })
})

test('a brand whose integration is gone is a finding', async () => {
  const found = await checkConnection(someBrand('aurora', { integration: 'gone' }), 'set-up', checks())
  expect(found).toMatchObject({ ok: false, findings: ['The brand’s integration does not exist any more.'] })
})

describe('an integration that breaks off', () => {
  const broken = (error: Error) => {
    const integration = findIntegration('signed-http')
    if (integration === null) throw error
    const check = () => Promise.reject(error)
    return { ...integration, connect: () => ({ ...integration.connect(parts), check }) }
  }
  const parts = {
    settings: { url: 'https://brand.example' },
    secrets: { signingSecret },
    http: createBrandHttp({ loopbackAllowed: false }),
    now: systemClock,
  }

  test.each([
    [new OperatorError(`Something with ${signingSecret} in it.`), 'The check failed. Something with [secret] in it.'],
    [new Error(signingSecret), 'The check failed. The function’s log says more.'],
  ])('is a finding without secrets: %o', async (error, finding) => {
    const integration = broken(error)
    const found = await checkConnection(someBrand('aurora'), 'check', checks({ findIntegration: () => integration }))
    expect(found).toMatchObject({ ok: false, findings: [finding] })
  })
})

test('no secret is left in a sentence, wherever it stands and whichever begins with which', () => {
  const secret = fc.string({ minLength: 8, maxLength: 40 })
  fc.assert(
    fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(3)), (all, order) => {
      const sentence = order.map((index) => `x${all[index % all.length]}y`).join(' ')
      const nested = Object.fromEntries(all.map((text, index) => [`name${index}`, index % 2 === 0 ? text : { text }]))
      const [clean = ''] = withoutSecrets([sentence], nested)
      for (const text of all) if (!'[secret]'.includes(text)) expect(clean.includes(text)).toBe(false)
    }),
  )
})
