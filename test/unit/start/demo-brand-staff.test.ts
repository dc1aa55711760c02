import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Staff } from '../../../bin/start/demo-brands/staff.ts'
import { suggestions } from '../../../bin/start/terminal/summary.ts'
import packageJson from '../../../package.json' with { type: 'json' }

const done: string[] = []
let isCancelled = false
const staff = new Staff((reference, action, input) => {
  if (isCancelled) throw new Error('Everything of this order has been shipped or cancelled.')
  done.push([action, reference, ...Object.values(input)].join(' '))
})
beforeEach(() => {
  vi.useFakeTimers()
  done.length = 0
  isCancelled = false
})
afterEach(() => {
  staff.stop()
  vi.useRealTimers()
})

test('an accepted order is shipped and delivered by itself, once the staff have started', () => {
  staff.accepted('bo_before')
  staff.start({ ship: 5000, deliver: 2000, label: 3000 })
  staff.accepted('bo_1')
  vi.advanceTimersByTime(4999)
  expect(done).toEqual([])
  vi.advanceTimersByTime(1)
  expect(done).toEqual(['ship bo_1'])
  vi.advanceTimersByTime(2000)
  expect(done).toEqual(['ship bo_1', 'deliver bo_1'])
})

test('an approved return has its label some time later', () => {
  staff.start({ ship: 5000, deliver: 2000, label: 3000 })
  staff.approved('bo_1', { reference: 'RMA-1', labelUrl: 'https://labels.example/1' })
  vi.advanceTimersByTime(2999)
  expect(done).toEqual([])
  vi.advanceTimersByTime(1)
  expect(done).toEqual(['return bo_1 RMA-1 https://labels.example/1 approved'])
})

test('an order that was cancelled meanwhile is left alone', () => {
  staff.start({ ship: 1, deliver: 1, label: 1 })
  staff.accepted('bo_1')
  isCancelled = true
  vi.advanceTimersByTime(10)
  expect(done).toEqual([])
})

test('every npm command that is suggested exists', () => {
  const commands = suggestions('http://localhost:3000', 'http://127.0.0.1:4001', 'ord_1').map(({ command }) => command)
  const scripts = commands.flatMap((command) => [...command.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name))
  expect(scripts.length).toBeGreaterThan(2)
  for (const name of scripts) expect(packageJson.scripts).toHaveProperty(name)
})
