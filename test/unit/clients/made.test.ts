import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { writeClients } from '../../../bin/clients/write-clients.ts'

const made = [
  'python/diddo_orders/types.py',
  'typescript/src/types.ts',
  ...['client', 'errors', 'index', 'send', 'webhooks', 'types'].flatMap((name) => [
    `typescript/lib/${name}.js`,
    `typescript/lib/${name}.d.ts`,
  ]),
]

test('the clients are those of docs/openapi.json: npm run clients', async () => {
  mkdirSync('.local', { recursive: true })
  const folder = mkdtempSync('.local/clients-')
  cpSync('clients', folder, { recursive: true })
  await writeClients(resolve(folder))
  for (const file of made) {
    const [now, wanted] = [readFileSync(join('clients', file), 'utf8'), readFileSync(join(folder, file), 'utf8')]
    expect(now === wanted, `${file} is made from docs/openapi.json: run npm run clients`).toBe(true)
  }
  rmSync(folder, { recursive: true })
})
