import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runAdmin } from '../../../bin/admin/run-admin.ts'
import { call } from '../api.ts'
import { context } from '../context.ts'
import { uniqueId } from './admin.ts'

function run(key: string, ...words: string[]): Promise<string> {
  const environment = { DIDDO_API_URL: context.apiUrl, DIDDO_ADMIN_KEY: key, AWS_ENDPOINT_URL: context.endpointUrl }
  return runAdmin(words, { environment, outputsFile: join('nowhere', 'outputs.json') })
}

test('from nothing to a storefront’s key, by the command line alone', async () => {
  const first = JSON.parse(await run('none yet', 'bootstrap', '--stage', 'local', '--json'))
  expect(first).toMatchObject({ id: expect.stringMatching(/^key_/), secret: expect.stringMatching(/^sk_test_/) })
  const admin = (...words: string[]) => run(first.secret, ...words)

  const id = uniqueId('cli')
  const url = 'url=http://127.0.0.1:4001/commands'
  const made = JSON.parse(await admin('brands', 'create', id, '--name', 'From a shell', '--setting', url, '--json'))
  expect(made.secrets.signingSecret).toMatch(/^whsec_/)
  expect(await admin('brands', 'list')).toMatch(new RegExp(`^${id} +From a shell +signed-http +test +yes`, 'm'))
  await admin('brands', 'change', id, '--mode', 'live')
  expect(await admin('brands', 'show', id)).toMatch(/^modes +live$/m)
  const rotated = await admin('brands', 'rotate-secret', id, '--overlap-hours', '1')
  expect(rotated).toMatch(/^secrets\.signingSecret +whsec_/m)

  const storefront = JSON.parse(await admin('storefronts', 'create', '--name', 'Shell', '--json'))
  const key = JSON.parse(await admin('keys', 'create', '--storefront', storefront.id, '--name', 'one', '--json'))
  expect((await call('GET', '/v1/orders', { key: key.secret })).status).toBe(200)
  expect(await admin('keys', 'list', '--admin')).toContain(first.id)
})

test('a brand without an address is refused with its faults', async () => {
  const create = run(context.adminKey, 'brands', 'create', 'Bad Id', '--name', 'x', '--setting', 'url=ftp://x')
  await expect(create).rejects.toThrow(/\n {2}\/id: .*\n {2}\/settings\/url: /s)
})

test('bootstrap says when there is nothing deployed', async () => {
  await expect(run('none', 'bootstrap', '--table', 'diddo-nowhere-settings')).rejects.toThrow(/Is the stage deployed/)
})
