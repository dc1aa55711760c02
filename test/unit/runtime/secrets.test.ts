import {
  type GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { brandSecretsReader } from '../../../functions/brands/line/brand-secrets.ts'
import { SecretMissing, secretReader } from '../../../functions/runtime/secrets.ts'
import { readSlackSecret } from '../../../functions/slack/slack-secret.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T18:00:00.000Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Secrets Manager with these secrets; what throws is thrown instead. */
function keeper(secrets: Record<string, string | Error>) {
  const asked: string[] = []
  const send = async ({ input: { SecretId = '' } }: GetSecretValueCommand) => {
    asked.push(SecretId)
    const secret = secrets[SecretId]
    if (secret === undefined) throw new ResourceNotFoundException({ message: 'not there', $metadata: {} })
    if (secret instanceof Error) throw secret
    return { SecretString: secret }
  }
  const client = Object.assign(new SecretsManagerClient({ region: 'us-east-1' }), { send })
  return { secrets, asked, read: secretReader(client) }
}

const aurora = { id: 'aurora', integration: 'signed-http' }
const NAME = 'diddo/brands/signed-http/aurora'

test('a rotated secret of a brand is used within a minute, without a deployment', async () => {
  const { secrets, asked, read } = keeper({ [NAME]: '{"signingSecret":"first"}' })
  const readBrand = brandSecretsReader(read, 'diddo/brands/')
  expect(await readBrand(aurora)).toEqual({ signingSecret: 'first' })
  secrets[NAME] = '{"signingSecret":"second"}'
  vi.advanceTimersByTime(59_000)
  expect(await readBrand(aurora)).toEqual({ signingSecret: 'first' })
  vi.advanceTimersByTime(1_001)
  expect(await readBrand(aurora)).toEqual({ signingSecret: 'second' })
  expect(asked).toEqual([NAME, NAME])
})

test('so is Slack’s', async () => {
  const slack = (botToken: string) =>
    JSON.stringify({
      botToken,
      signingSecret: 'signing-secret-of-slack',
      channel: 'C0123456789',
      workspaceIds: ['T1'],
      userIds: ['U1'],
    })
  const { secrets, read } = keeper({ slack: slack('xoxb-first') })
  expect((await readSlackSecret('slack', read)).botToken).toBe('xoxb-first')
  secrets.slack = slack('xoxb-second')
  vi.advanceTimersByTime(60_001)
  expect((await readSlackSecret('slack', read)).botToken).toBe('xoxb-second')
})

test('neither a missing secret nor a failure is cached, and the two are told apart', async () => {
  const { secrets, read } = keeper({})
  await expect(read(NAME)).rejects.toThrow(SecretMissing)
  const throttled = Object.assign(new Error('slow down'), { name: 'ThrottlingException' })
  secrets[NAME] = throttled
  await expect(read(NAME)).rejects.toBe(throttled)
  secrets[NAME] = 'there'
  expect(await read(NAME)).toBe('there')
})
