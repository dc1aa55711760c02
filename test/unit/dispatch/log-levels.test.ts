import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { requestCancellation } from '../../../functions/orders/life/request-change.ts'

// Before anything that logs is loaded anew; the tests' own setting is silence.
vi.resetModules()
vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'INFO')
vi.stubEnv('POWERTOOLS_DEV', 'true')
const { submissionStand } = await import('./submission-stand.ts')
const { commandStand } = await import('./command-stand.ts')

const levels = ['info', 'warn', 'error'] as const
let lines: { level: string; code: string; outcome?: string }[] = []
const stopping: (() => Promise<void>)[] = []
beforeEach(() => {
  lines = []
  for (const level of levels) {
    vi.spyOn(console, level).mockImplementation((text: unknown) => lines.push({ ...JSON.parse(String(text)), level }))
  }
})
afterAll(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(stopping.splice(0).map((stop) => stop()))
})
const seen = (code: string) => lines.filter((line) => line.code === code).map(({ level, outcome }) => [level, outcome])

test('a submission that the brand answers is information, and a 500 of the brand a warning', async () => {
  const { brandsBook, submit, untilDue, stop } = await submissionStand()
  stopping.push(stop)
  brandsBook.mode = 'fail'
  await submit()
  brandsBook.mode = 'ok'
  untilDue()
  await submit()
  expect(seen('SUBMISSION_OUTCOME')).toEqual([
    ['warn', 'unknown'],
    ['info', 'accepted'],
  ])
  expect(lines.filter(({ level }) => level === 'error')).toEqual([])
})

test('a failure of ours is an error', async () => {
  const { submit, stop } = await submissionStand()
  stopping.push(stop)
  await submit({
    openFulfilment: async () => {
      throw new Error('KMS is away.')
    },
  })
  expect(seen('SUBMISSION_UNKNOWN')).toEqual([['error', undefined]])
})

test('a command that the brand answers is information, and a 500 of the brand a warning', async () => {
  const lines = [{ lineId: 'line_1', quantity: 1 }]
  const request = requestCancellation({ id: 'chg_1', lines, reason: { code: 'customer_request' } })
  const { brand, deliver, untilDue, stop } = await commandStand('cancellation', request)
  stopping.push(stop)
  brand.status = 500
  await deliver()
  brand.status = 200
  untilDue()
  await deliver()
  expect(seen('COMMAND_OUTCOME')).toEqual([
    ['warn', 'unknown'],
    ['info', 'accepted'],
  ])
})
