import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { startDemoBrand } from '../../../bin/start/demo-brands/server.ts'
import { freePort } from '../../e2e/free-port.ts'

/** The servers that brand engineers begin with pass what their own server is asked for. */

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const folder = mkdtempSync(join(tmpdir(), 'check-brand-'))
const secretFile = join(folder, 'secret.txt')
writeFileSync(secretFile, `${secret}\n`)
const everyCommand = 'order.cancel,order.change_address,return.request,refund.request,customer.erase'

async function check(url: string, staff: string, updates: number) {
  const words = ['bin/check-brand.ts', '--url', url, '--secret-file', secretFile, '--updates', String(updates)]
  const more = ['--commands', everyCommand, '--staff', staff]
  const { stdout } = await promisify(execFile)(process.execPath, [...words, ...more]).catch((error) => error)
  return stdout as string
}

/** A `--staff` command that needs nothing but this Node. */
const post = (address: string) => `"${process.execPath}" -e 'fetch(\`${address}\`, { method: "POST" })'`

async function checkExample(program: string, words: string[]) {
  const [port, updates] = [await freePort(), await freePort()]
  const env = {
    ...process.env,
    SECRET: secret,
    PORT: String(port),
    UPDATES_URL: `http://127.0.0.1:${updates}/v1/brands/aurora/updates`,
    DATABASE: join(folder, `${port}.db`),
  }
  const server = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await once(server.stdout, 'data')
  const address = `http://127.0.0.1:${port}`
  try {
    const staff = post(`${address}/staff/\${process.env.CHECK_REFERENCE}/\${process.env.CHECK_STEP}`)
    return await check(`${address}/commands`, staff, updates)
  } finally {
    server.kill()
  }
}

test('the server in Python passes', async () => {
  const printed = await checkExample('python3', ['docs/examples/brand-server/brand_server.py'])
  expect(printed).toMatch(/\n36 passed, 0 failed\.\n$/)
})

// Python is there, since the emulator needs it; Go may not be.
test.runIf(spawnSync('go', ['version']).status === 0)('the server in Go passes', async () => {
  const built = join(folder, 'brand-server')
  await promisify(execFile)('go', ['build', '-o', built, 'docs/examples/brand-server/brand_server.go'])
  expect(await checkExample(built, [])).toMatch(/\n36 passed, 0 failed\.\n$/)
})

test('a demo brand passes', async () => {
  const updates = await freePort()
  const brand = await startDemoBrand({
    brandId: 'aurora',
    storageFile: join(folder, 'aurora.jsonl'),
    signingSecret: secret,
    updatesUrl: `http://127.0.0.1:${updates}/v1/brands/aurora/updates`,
    port: 0,
  })
  const script = join(folder, 'staff.mjs')
  writeFileSync(
    script,
    `const one = { ship_one: ['ship', { lines: [{ lineId: 'line_1', quantity: 1 }] }], ship_rest: ['ship'],
      ship_all: ['ship'], deliver: ['deliver'], receive_return: ['return'], issue_refund: ['refund'] }
    const [action, body = {}] = one[process.env.CHECK_STEP]
    const headers = { 'content-type': 'application/json' }
    const url = '${brand.adminUrl}/orders/' + process.env.CHECK_REFERENCE + '/' + action
    await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })`,
  )
  const printed = await check(brand.commandUrl, `"${process.execPath}" "${script}"`, updates)
  await brand.stop()
  expect(printed).toMatch(/\n36 passed, 0 failed\.\n$/)
})
