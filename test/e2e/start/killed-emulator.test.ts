import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, expect, test } from 'vitest'
import { emulatorSettings } from '../../../bin/local-run/aws-settings.ts'
import { startEmulator } from '../../../bin/start/emulator/emulator.ts'
import { chooseEmulator } from '../../../bin/start/emulator/emulator-choice.ts'
import { temporaryFolder } from '../../../bin/start/emulator/left-over-emulator.ts'
import { findPython } from '../../../bin/start/emulator/python.ts'
import { waitFor } from '../../../bin/start/processes/wait.ts'
import { freePort } from '../free-port.ts'

const stateFolder = mkdtempSync(join(tmpdir(), 'diddo-killed-'))
afterAll(() => rmSync(stateFolder, { recursive: true, force: true }))

async function start() {
  // One of its own, though AWS_ENDPOINT_URL names that of the run.
  const choice = await chooseEmulator({ endpointUrl: undefined, python: () => findPython(), docker: async () => false })
  const emulator = await startEmulator({ port: await freePort(), stateFolder, choice, saveEverySeconds: 0.5 })
  return { emulator, client: new DynamoDBClient(emulatorSettings(emulator.endpointUrl)) }
}

test('money row 9: kill -9 of the emulator: what it had saved while running is there at the next start, which says what is lost', async () => {
  const first = await start()
  expect(first.emulator.loss).toBeNull()
  await first.client.send(
    new CreateTableCommand({
      TableName: 'kept',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  )
  await first.client.send(new PutItemCommand({ TableName: 'kept', Item: { id: { S: 'ord_1' } } }))
  const written = Date.now()
  const saved = () => (statSync(join(stateFolder, 'dynamodb.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0) > written
  // The saving after the next one began after the row was written.
  await waitFor('the saving', () => saved() || undefined, { seconds: 60 })
  await waitFor('the next saving', () => (Date.now() > written + 2000 && saved()) || undefined, { seconds: 60 })
  const file = join(temporaryFolder(stateFolder), `ministack-${new URL(first.emulator.endpointUrl).port}.pid`)
  process.kill(Number(readFileSync(file, 'utf8')), 'SIGKILL')
  await first.emulator.ended

  const second = await start()
  expect(second.emulator.loss).toMatch(/killed before it had saved: everything after \d\d:\d\d:\d\d is lost/)
  const { Item } = await second.client.send(new GetItemCommand({ TableName: 'kept', Key: { id: { S: 'ord_1' } } }))
  expect(Item).toEqual({ id: { S: 'ord_1' } })
  await second.emulator.stop()

  const third = await start()
  expect(third.emulator.loss).toBeNull()
  await third.emulator.stop()
})
