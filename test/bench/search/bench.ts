import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { KMS } from '@aws-sdk/client-kms'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { startCallProxy } from '../../../bin/cost/call-proxy.ts'
import { unitsOfRead } from '../../../bin/cost/consumed-units.ts'
import { startEmulator } from '../../../bin/start/emulator/emulator.ts'
import { freePort } from '../../e2e/free-port.ts'
import { brandsTemplate } from '../../infra/brands/brands-stack.ts'
import { owners, store } from './stored-orders.ts'

/*
 * `npm run bench -- search`: what searches and lists of the support desk read, with 1,000 orders stored and with
 * 50,000: the consumed read units must be the same. The code runs here; tables are as the template has them, in the
 * emulator, and units are counted from the answers by DynamoDB's rules, as `npm run cost` does.
 */
const { values } = parseArgs({
  args: process.argv.slice(3),
  allowPositionals: true,
  options: { few: { type: 'string', default: '1000' }, many: { type: 'string', default: '50000' } },
})
const sizes = [Number(values.few), Number(values.many)]

const READS = ['GetItem', 'Query', 'Scan', 'BatchGetItem']
let units = 0
let calls = 0

const folder = mkdtempSync(join(tmpdir(), 'diddo-search-'))
const port = await freePort()
const emulator = await startEmulator({ port, stateFolder: join(folder, 'emulator') })
const proxy = await startCallProxy(emulator.endpointUrl, async ({ operation, body }) => {
  const name = operation.split('.')[1] ?? ''
  if (!READS.includes(name)) return async () => {}
  const input = JSON.parse(body)
  return async (answer) => {
    calls++
    units += unitsOfRead(name, input, JSON.parse(answer.body))
  }
})
Object.assign(process.env, emulator.environment, { AWS_ENDPOINT_URL: proxy.url })

try {
  const plain = new DynamoDBClient({ endpoint: proxy.url })
  const client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } })
  const [orders, vault] = await Promise.all(['orders', 'vault'].map((name) => createTable(plain, name)))
  const kms = new KMS({ endpoint: proxy.url })
  const { KeyMetadata } = await kms.createKey({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' })
  const { createBlindIndex } = await import('../../../functions/vault/blind-index.ts')
  const blindIndex = createBlindIndex({ kms, keys: [{ version: '1', keyArn: KeyMetadata?.Arn ?? '' }] })
  const { questions } = await import('./questions.ts')
  const asked = questions({ client, orders: orders ?? '', vault: vault ?? '', blindIndex, owners })
  const tables = { client, orders: orders ?? '', vault: vault ?? '', blindIndex }

  const measured = new Map<string, { units: number; calls: number; found: number }[]>()
  let stored = 0
  for (const size of sizes) {
    const started = Date.now()
    await store(tables, stored, size)
    console.error(`${size} orders stored after ${Math.round((Date.now() - started) / 1000)} s`)
    stored = size
    for (const [name, ask] of Object.entries(asked)) {
      // Keys and endpoints are looked up once.
      if (!measured.has(name)) await ask()
      units = 0
      calls = 0
      const found = await ask()
      measured.set(name, [...(measured.get(name) ?? []), { units, calls, found }])
    }
  }
  console.log(
    `Read units (and calls) with ${sizes.map((size) => size.toLocaleString('en')).join(' and with ')} orders\n`,
  )
  for (const [name, results] of measured) {
    const cells = results.map((result) => `${result.units.toFixed(1).padStart(8)} (${result.calls})`)
    const isSame = results.every((result) => result.units === results[0]?.units)
    console.log(
      `${name.padEnd(44)}${cells.join('')}   found ${results.at(-1)?.found}${isSame ? '' : '   NOT THE SAME'}`,
    )
    if (!isSame) process.exitCode = 1
  }
} finally {
  await proxy.stop()
  await emulator.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit()

async function createTable(client: DynamoDBClient, name: string): Promise<string> {
  const tables = Object.values(brandsTemplate('local').findResources('AWS::DynamoDB::Table'))
  const found = tables.find(({ Properties }) => Properties.TableName === `diddo-local-${name}`)?.Properties
  const { TableName, AttributeDefinitions, KeySchema, BillingMode, GlobalSecondaryIndexes } =
    found as CreateTableCommandInput
  await client.send(
    new CreateTableCommand({
      TableName,
      AttributeDefinitions,
      KeySchema,
      BillingMode,
      ...(GlobalSecondaryIndexes === undefined ? {} : { GlobalSecondaryIndexes }),
    }),
  )
  return TableName ?? ''
}
