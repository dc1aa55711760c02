import { expect, test } from 'vitest'
import { checkBrand } from '../../../bin/check-brand/check-brand.ts'
import { CheckFailure, CommandFailure } from '../../../bin/command-line/command-failure.ts'
import type { Flaw } from './careless-brand.ts'
import { check, commands, goods, secret } from './run-check.ts'

test('a server that does everything right passes everything', async () => {
  const { failed, text, isFailure } = await check(null, true)
  expect({ failed, isFailure }).toEqual({ failed: [], isFailure: false })
  expect(text).toMatch(/\n35 passed, 0 failed, 1 not tried\.$/)
  expect(text).toContain('– forgetting the customer of an order is answered: not tried, customer.erase is not among')
})

test.each<[Flaw, RegExp]>([
  ['verifies_nothing', /another secret is refused/],
  ['verifies_nothing', /changed by one byte is refused/],
  ['takes_unsigned', /without a signature is refused/],
  ['ignores_time', /ten minutes old is refused/],
  ['ignores_time', /ten minutes ahead is refused/],
  ['reads_first_signature', /of which the second fits/],
  ['reads_last_signature', /of which the first fits/],
  ['signs_parsed_json', /line breaks/],
  ['refuses_other_versions', /a version to come/],
  ['answers_403', /refused with 401/],
  ['knows_no_key', /same command twice/],
  ['knows_no_key', /five times at once/],
  ['knows_no_key', /whose answer was lost/],
  ['checks_then_acts', /five times at once/],
  ['gives_no_reference', /a new order is accepted/],
  ['refuses_new_fields', /fields that do not exist yet/],
  ['takes_ascii', /names in Japanese/],
  ['takes_small_bodies', /200 lines/],
  ['finds_anything', /an unknown order is answered not_found/],
  ['stores_lookups', /found once it is there/],
  ['does_changes_twice', /a cancellation of one unit/],
  ['does_changes_twice', /a refund of one unit/],
  ['stores_not_found', /done once the order is there/],
  ['forgets_cancelled', /cancelled is still found/],
])('a server that %s fails: %s', async (flaw, title) => {
  const { failed } = await check(flaw, false)
  expect(failed).toContainEqual(expect.stringMatching(title))
})

test.concurrent.each<[Flaw, RegExp]>([
  ['reports_once', /until it is answered with 202/],
  ['reports_with_new_ids', /until it is answered with 202/],
  ['reports_unsigned', /until it is answered with 202/],
  ['reports_unknown_lines', /until it is answered with 202/],
  ['ships_units_twice', /no unit twice/],
  ['never_delivers', /reported as delivered/],
  ['reports_back_in_time', /times run forwards/],
  ['repeats_taken', /taken is not sent again/],
  ['resends_taken', /taken is not sent again/],
  ['resends_taken_with_new_ids', /taken is not sent again/],
  ['repeats_refused', /422 is not sent again/],
])('a server that %s fails: %s', async (flaw, title) => {
  const { failed } = await check(flaw, true)
  expect(failed).toContainEqual(expect.stringMatching(title))
})

test('without an answer to the first look-up, nothing else is tried', async () => {
  const printed: string[] = []
  const options = { ...goods, url: 'http://127.0.0.1:9/', secretFile: '', commands, wait: 1000 }
  await expect(checkBrand(options, secret, (line) => printed.push(line))).rejects.toThrow(CheckFailure)
  expect(printed.join('\n')).toContain('There was no answer: nothing listens at this address.')
  expect(printed.filter((line) => line.includes('✗'))).toHaveLength(1)
})

test('a file without a secret is told apart, and not printed', async () => {
  const options = { ...goods, url: 'http://127.0.0.1:9/', secretFile: '', commands, wait: 1000 }
  await expect(checkBrand(options, 'my password', () => {})).rejects.toThrow(CommandFailure)
  await expect(checkBrand(options, 'my password', () => {})).rejects.not.toThrow(/my password/)
})
