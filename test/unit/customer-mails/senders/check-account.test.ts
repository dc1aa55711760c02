import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { expect, test } from 'vitest'
import { checkAccount } from '../../../../functions/customer-mails/senders/check-account.ts'
import { readSesAccount } from '../../../../functions/customer-mails/senders/ses-account.ts'
import { someBrand } from '../../brands/some-brand.ts'
import { voice } from '../sending/mail-stand.ts'

/** What the check finds where SES answers so. */
async function found(answer: unknown, brand = someBrand('aurora', { voice }), status = 200) {
  let asked = 0
  const server = createServer((incoming, outgoing) => {
    asked++
    expect([incoming.method, incoming.url]).toEqual(['GET', '/v2/email/account'])
    outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = new SESv2Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  })
  const findings = await checkAccount(brand, () => readSesAccount(client))
  client.destroy()
  server.close()
  return { findings, asked }
}

const healthy = { ProductionAccessEnabled: true, SendingEnabled: true, EnforcementStatus: 'HEALTHY' }

test.each<[string, Record<string, unknown>, readonly RegExp[]]>([
  ['all is well', {}, []],
  ['the account is in the sandbox', { ProductionAccessEnabled: false }, [/sandbox.*production access/]],
  ['sending is off', { SendingEnabled: false }, [/paused sending/]],
  ['SES shut it down', { EnforcementStatus: 'SHUTDOWN' }, [/paused sending/]],
  ['SES looks at it', { EnforcementStatus: 'PROBATION' }, [/under review/]],
  [
    'several',
    { ProductionAccessEnabled: false, SendingEnabled: false, EnforcementStatus: 'SHUTDOWN' },
    [/box/, /paused/],
  ],
])('%s', async (_, changes, expected) => {
  const { findings } = await found({ ...healthy, ...changes })
  expect(findings).toEqual(expected.map((pattern) => expect.stringMatching(pattern)))
})

test('what SES leaves out is no finding, and its silence is one', async () => {
  expect((await found({})).findings).toEqual([])
  expect((await found({ message: 'no' }, undefined, 500)).findings).toEqual([expect.stringMatching(/did not answer/)])
})

test('SES is asked only for a brand that mails are sent for or to', async () => {
  const contact = { email: 'ops@aurora.example', hears: ['new_order'] } as never
  const ask = async (brand: ReturnType<typeof someBrand>) => (await found(healthy, brand)).asked
  expect(await ask(someBrand('aurora', { voice: null, contacts: [] }))).toBe(0)
  expect(await ask(someBrand('aurora', { voice: null, contacts: [contact] }))).toBe(1)
  expect(await ask(someBrand('aurora', { integration: 'email' }))).toBe(1)
  expect(await ask(someBrand('aurora', { voice }))).toBe(1)
})
