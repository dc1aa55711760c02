import { writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runAdmin } from '../../../bin/admin/run-admin.ts'
import { CheckFailure, MisuseFailure } from '../../../bin/command-line/command-failure.ts'

/** What the commands asked of an API, which is this server; and what it answers. */
const asked: { method: string; path: string; key: string; body: unknown }[] = []
let answers: { status: number; body: unknown }[] = []
let url = ''
let folder = ''

const server = createServer(async (request, response) => {
  const { method = '', url: path = '', headers } = request
  const text = await textOf(request)
  asked.push({ method, path, key: headers.authorization ?? '', body: text === '' ? undefined : JSON.parse(text) })
  const { status, body } = answers.shift() ?? { status: 200, body: {} }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
})

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  folder = await mkdtemp(join(tmpdir(), 'diddo-admin-'))
})
afterAll(() => server.close())
beforeEach(() => {
  asked.length = 0
  answers = []
})

const admin = (...words: string[]) =>
  runAdmin(words, {
    environment: { DIDDO_API_URL: url, DIDDO_ADMIN_KEY: 'sk_test_admin', DIDDO_STOREFRONT_KEY: 'sk_test_shop' },
    outputsFile: join(folder, 'none.json'),
  })

describe('brands create', () => {
  test('sends what was given and nothing else', async () => {
    const secrets = join(folder, 'secrets.json')
    writeFileSync(secrets, '{"signingSecret":"whsec_fromfile"}')
    await admin(
      ...['brands', 'create', 'aurora', '--name', 'Aurora', '--setting', 'url=https://a.example/?a=b'],
      ...['--setting', 'returnLabel:=true', '--currency', 'usd', '--currency', 'EUR', '--country', 'any'],
      ...['--support-email', 'help@a.example', '--secrets-file', secrets, '--accept-within-minutes', '30'],
    )
    expect(asked).toEqual([
      {
        method: 'POST',
        path: '/admin/brands',
        key: 'Bearer sk_test_admin',
        body: {
          id: 'aurora',
          integration: 'signed-http',
          name: 'Aurora',
          settings: { url: 'https://a.example/?a=b', returnLabel: true },
          currencies: ['USD', 'EUR'],
          countries: null,
          support: { email: 'help@a.example' },
          acceptWithinMinutes: 30,
          secrets: { signingSecret: 'whsec_fromfile' },
        },
      },
    ])
  })

  test('says every fault on a line', async () => {
    const errors = [
      { code: 'required', pointer: '/name', detail: 'This field is required.' },
      { code: 'invalid_address', pointer: '/settings/url', detail: 'The URL must start with https://.' },
    ]
    const problem = {
      type: 'x',
      title: 'x',
      status: 422,
      code: 'validation_failed',
      detail: 'The request body has faults.',
    }
    answers = [{ status: 422, body: { ...problem, requestId: 'req_1', errors } }]
    await expect(admin('brands', 'create', 'aurora')).rejects.toThrow(
      'The request body has faults. (422 validation_failed, req_1)\n' +
        '  /name: This field is required.\n  /settings/url: The URL must start with https://.',
    )
  })

  test('never quotes a secret that cannot be read', async () => {
    const secrets = join(folder, 'broken.json')
    writeFileSync(secrets, 'whsec_topsecret')
    await expect(admin('brands', 'create', 'a', '--secrets-file', secrets)).rejects.toThrow(/must be a JSON object/)
    await expect(admin('brands', 'create', 'a', '--secrets-file', secrets)).rejects.not.toThrow(/topsecret/)
    expect(asked).toEqual([])
  })
})

describe('brands check and set-up', () => {
  const checkedAt = '2026-11-24T10:00:00.000Z'

  test('show what was found, a sentence a line', async () => {
    answers = [
      { status: 200, body: { ok: true, findings: ['The shop answered.', 'Every webhook is registered.'], checkedAt } },
    ]
    expect(await admin('brands', 'set-up', 'aurora')).toBe('The shop answered.\nEvery webhook is registered.')
    expect(asked).toMatchObject([{ method: 'POST', path: '/admin/brands/aurora/set-up' }])
  })

  test('fail, with what was found, when the brand could not be sent orders', async () => {
    const found = { ok: false, findings: ['The app lacks the scopes read_orders.'], checkedAt }
    answers = [
      { status: 200, body: found },
      { status: 200, body: found },
    ]
    const failure = await admin('brands', 'check', 'aurora').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(CheckFailure)
    expect(String(failure)).toContain('The app lacks the scopes read_orders.')
    expect(asked).toMatchObject([{ method: 'POST', path: '/admin/brands/aurora/connection-checks' }])
    const json = await admin('brands', 'check', 'aurora', '--json').catch((error: Error) => error.message)
    expect(JSON.parse(json)).toEqual(found)
  })
})

describe('brands resume', () => {
  const checkedAt = '2026-11-24T10:00:00.000Z'
  const works = { status: 200, body: { ok: true, findings: ['It answered.'], checkedAt } }
  const step = (resumed: number, nextCursor: string | null) => ({
    status: 200,
    body: { brandId: 'aurora', resumed, nextCursor },
  })

  test('checks the connection, then goes on until all that waits was looked at', async () => {
    answers = [works, step(40, 'a+b'), step(0, 'c'), step(2, null)]
    expect(await admin('brands', 'resume', 'aurora', '--json')).toBe(
      JSON.stringify({ brandId: 'aurora', resumed: 42 }, null, 2),
    )
    expect(asked.map(({ path }) => path.replace('/admin/brands/aurora', ''))).toEqual([
      '/connection-checks',
      '/resume',
      '/resume?cursor=a%2Bb',
      '/resume?cursor=c',
    ])
  })

  test('resumes nothing while the brand does not work, unless told so', async () => {
    answers = [{ status: 200, body: { ok: false, findings: ['Nobody answers.'], checkedAt } }]
    await expect(admin('brands', 'resume', 'aurora')).rejects.toThrow('Nobody answers.')
    expect(asked).toHaveLength(1)
    asked.length = 0
    answers = [step(1, null)]
    await admin('brands', 'resume', 'aurora', '--unchecked')
    expect(asked.map(({ path }) => path)).toEqual(['/admin/brands/aurora/resume'])
  })
})

test('a key is made for somebody', async () => {
  await expect(admin('keys', 'create', '--name', 'x')).rejects.toThrow(/either --storefront <id> or --admin/)
  await expect(admin('keys', 'create', '--admin', '--storefront', 'sf_1')).rejects.toThrow(/either/)
  answers = [{ status: 201, body: { id: 'key_1', secret: 'sk_live_shown' } }]
  expect(await admin('keys', 'create', '--storefront', 'sf_1', '--name', 'x', '--live', '--scope', 'orders:read')).toBe(
    'id      key_1\nsecret  sk_live_shown',
  )
  expect(asked.at(-1)).toMatchObject({
    path: '/admin/storefronts/sf_1/keys',
    body: { name: 'x', livemode: true, scopes: ['orders:read'] },
  })
})

describe('where and with which key', () => {
  test('the local run’s, when nothing else is said', async () => {
    const outputsFile = join(folder, 'outputs.json')
    const account = { username: 'a@b.example', password: 'p' }
    const accounts = { support: account, supportAdmin: account }
    const outputs = { apiUrl: url, dashboardUrl: url, endpointUrl: url, ...accounts, demoBrands: {} }
    writeFileSync(outputsFile, JSON.stringify({ ...outputs, storefrontKey: 'sk_test_1', adminKey: 'sk_test_local' }))
    await runAdmin(['brands', 'health', 'aurora'], { environment: {}, outputsFile })
    expect(asked).toMatchObject([{ method: 'GET', path: '/admin/brands/aurora/health', key: 'Bearer sk_test_local' }])
    const elsewhere = { environment: { DIDDO_API_URL: url }, outputsFile }
    await expect(runAdmin(['brands', 'show', 'aurora'], elsewhere)).rejects.toThrow(/administrator’s key is missing/)
    expect(asked).toHaveLength(1)
  })

  test('an option before the environment', async () => {
    const keyFile = join(folder, 'key')
    writeFileSync(keyFile, 'sk_test_file\n')
    await admin('storefronts', 'disable', 'sf_1', '--admin-key-file', keyFile)
    expect(asked).toMatchObject([{ path: '/admin/storefronts/sf_1/disable', key: 'Bearer sk_test_file' }])
  })

  test('no key travels without encryption', async () => {
    await expect(admin('brands', 'list', '--api-url', 'http://orders.example')).rejects.toThrow(/not an address/)
  })

  test('nobody there is said as such', async () => {
    await expect(admin('brands', 'list', '--api-url', 'http://127.0.0.1:2')).rejects.toThrow(
      /Nothing answers at .*ECONNREFUSED/,
    )
  })
})

describe('help', () => {
  test('at each level', async () => {
    expect(await admin()).toContain('brands rotate-secret <brand-id>')
    expect(await admin('--help')).toContain('bootstrap')
    expect(await admin('keys', '--help')).toContain('keys rotate <key-id>')
    expect(await admin('keys', '--help')).not.toContain('brands')
    expect(await admin('brands', 'create', '--help')).toContain('--secrets-file <file>')
    // Settings and secrets of each integration, where they are given.
    const create = await admin('brands', 'create', '--help')
    expect(create).toMatch(/^shopify:\n {2}shop\*: The shop’s own domain/m)
    expect(create).toMatch(/^ {2}requestsPerSecond: .*\(default: 10\)$/m)
    expect(create).toMatch(/^ {2}secret signingSecret\*: /m)
    expect(await admin('brands', 'check', '--help')).toContain('Makes no order')
    expect(await admin('brands', 'check', '--help')).toContain('--admin-key-file <file>')
    expect(await admin('brands', 'set-up', '--help')).toContain('May be repeated')
    expect(asked).toEqual([])
  })

  test.each([
    [['fly'], /unknown command 'fly'/],
    [['brand', 'list'], /unknown command 'brand'\n\(Did you mean brands\?\)/],
    [['brands', 'paint'], /unknown command 'paint'/],
    [['brands', 'lst'], /Did you mean list\?/],
    [['brands', 'show'], /missing required argument 'brand-id'/],
    [['brands', 'show', 'one', 'two'], /too many arguments/],
    [['brands', 'list', '--jsn'], /unknown option '--jsn'\n\(Did you mean --json\?\)/],
    [['keys', 'rotate', 'key_1', '--overlap-hours', 'soon'], /argument 'soon' is invalid. It takes a number./],
    [['brands', 'create', 'a', '--setting', 'url'], /argument 'url' is invalid. It takes name=value./],
  ])('%j is refused with a sentence that says what there is, and where help is', async (words, sentence) => {
    const refusal = await admin(...words).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(MisuseFailure)
    expect(String(refusal)).toMatch(sentence)
    expect(String(refusal)).toContain('npm run admin -- --help')
    expect(asked).toEqual([])
  })
})
