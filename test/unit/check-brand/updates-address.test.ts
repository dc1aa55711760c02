import { expect, test } from 'vitest'
import { checkBrand } from '../../../bin/check-brand/check-brand.ts'
import { CarelessBrand } from './careless-brand.ts'
import { check, commands, goods, secret } from './run-check.ts'

const sandbox = { brand: 'aurora-sandbox' }
const right = 'The right one is POST /v1/brands/aurora-sandbox/updates.'

test.concurrent('updates to the address of the brand pass, whatever the brand is called', async () => {
  expect((await check(null, true, sandbox)).failed).toEqual([])
})

test.concurrent.each([
  ['reports_to_short_path', '/updates'],
  ['reports_to_other_brand', '/v1/brands/aurora/updates'],
] as const)('a server that %s fails', async (flaw, path) => {
  const { failed, text } = await check(flaw, true, sandbox)
  expect(failed).toContain('a shipment is reported until it is answered with 202')
  expect(failed).toContain('every update comes to the address of its brand')
  expect(text).toContain(`POST ${path} came and was answered with 404. ${right}`)
})

test.concurrent('where no update comes, it is said where they are awaited', async () => {
  const brand = new CarelessBrand(null, secret)
  await brand.start()
  const printed: string[] = []
  const options = { ...goods, url: brand.url, secretFile: '', commands, wait: 100, updates: 0 }
  await checkBrand(
    options,
    secret,
    (line) => printed.push(line),
    async () => {},
  ).catch(() => {})
  await brand.stop()
  const address = /awaited at (\S+)\.$/m.exec(printed.join('\n'))?.[1]
  expect(printed.join('\n')).toContain(`No update came at all: one unit shipped. Updates are awaited at ${address}.`)
})
