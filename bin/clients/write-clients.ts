import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { publicDocument } from './public-document.ts'
import { pythonTypes } from './python-types.ts'

const root = resolve(import.meta.dirname, '../..')

/** Writes the types of both clients, and builds the one in TypeScript. @param clients the folder of both */
export async function writeClients(clients = join(root, 'clients')): Promise<void> {
  const document = publicDocument()
  writeFileSync(join(clients, 'python/diddo_orders/types.py'), pythonTypes(document))
  const { createClient } = await import('@hey-api/openapi-ts')
  mkdirSync(join(root, '.local'), { recursive: true })
  const folder = mkdtempSync(join(root, '.local/client-types-'))
  const input = join(folder, 'openapi.json')
  writeFileSync(input, JSON.stringify(document))
  await createClient({
    input,
    output: { path: join(folder, 'out') },
    logs: { level: 'silent', file: false },
    plugins: ['@hey-api/typescript'],
  })
  const types = readFileSync(join(folder, 'out/types.gen.ts'), 'utf8')
  rmSync(folder, { recursive: true })
  writeFileSync(join(clients, 'typescript/src/types.ts'), types)
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  await promisify(execFile)(process.execPath, [tsc, '-p', join(clients, 'typescript')])
}
