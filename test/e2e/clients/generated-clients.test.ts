import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { publicDocument } from '../../../bin/clients/public-document.ts'
import { localSubfolder } from '../../../bin/local-run/folders.ts'
import { findPython, preparedPython } from '../../../bin/start/emulator/python.ts'
import { readOrder } from '../api.ts'
import { context } from '../context.ts'
import { sampleOrder } from '../sample-order.ts'

/** Clients that strangers' generators make from the description: they place, follow, cancel and refund an order. */

const execute = promisify(execFile)
const OWN = 'test/e2e/clients/generated'
const BRANDS = ['brand-03', 'brand-04']

/** A new folder with the description of what storefronts call. Inside the project, so that packages are found. */
function folderWithDescription(): { folder: string; description: string } {
  const folder = mkdtempSync(join(localSubfolder('generated-clients'), 'made-'))
  const description = join(folder, 'openapi.json')
  writeFileSync(description, JSON.stringify(publicDocument()))
  return { folder, description }
}

async function runs(command: string, words: readonly string[], cwd: string): Promise<void> {
  const env = { ...process.env, URL: context.apiUrl, KEY: context.storefrontKey }
  const running = execute(command, words, { cwd, env, timeout: 300_000 })
  running.child.stdin?.end(JSON.stringify(sampleOrder(BRANDS)))
  const { id, ...done } = JSON.parse((await running).stdout)
  expect(done).toEqual({ cancelled: true, refunded: true })
  expect((await readOrder(id)).brandOrders[0]?.refunds).toHaveLength(1)
}

test('a client in TypeScript, made by oazapfts, type-checks and does so', async () => {
  const { folder, description } = folderWithDescription()
  await execute('node_modules/.bin/oazapfts', [description, join(folder, 'api.ts')])
  copyFileSync(join(OWN, 'program.ts'), join(folder, 'program.ts'))
  const compilerOptions = { strict: true, noEmit: true, skipLibCheck: true, types: ['node'] }
  const modules = { target: 'es2024', module: 'nodenext', allowImportingTsExtensions: true }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...compilerOptions, ...modules }, files: ['program.ts'] }),
  )
  await execute('node_modules/.bin/tsc', ['-p', folder]).catch(({ stdout }) => expect(stdout).toBe(''))
  await runs(process.execPath, ['program.ts'], folder)
})

test('a client in Python, made by openapi-python-client without a warning, does so', async () => {
  const found = await findPython()
  if (found === undefined) throw new Error('The end-to-end tests need Python 3.10 or newer.')
  const requirementsFile = join(OWN, 'requirements.txt')
  const python = await preparedPython(found, { name: 'venv-generator', requirementsFile, what: 'the generator' })
  const { folder, description } = folderWithDescription()
  const config = join(folder, 'config.yml')
  writeFileSync(config, 'post_hooks: []\n')
  const made = ['--path', description, '--output-path', join(folder, 'made'), '--config', config]
  await execute(python, ['-m', 'openapi_python_client', 'generate', ...made, '--meta', 'none', '--fail-on-warning'])
  copyFileSync(join(OWN, 'program.py'), join(folder, 'program.py'))
  await runs(python, ['program.py'], folder)
})
