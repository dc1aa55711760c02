import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runCommand } from '../../../bin/command-line/run-command.ts'
import { type RestoreSteps, restoreCommand } from '../../../bin/restore/restore-command.ts'

async function run(...words: string[]) {
  const done: unknown[][] = []
  const note =
    (step: string) =>
    async (...given: unknown[]) =>
      void done.push([step, ...given])
  const steps = ['backup', 'copy', 'compare', 'stop', 'switchOver', 'open', 'clean'].map((step) => [step, note(step)])
  const silent = [vi.spyOn(console, 'error'), vi.spyOn(process.stderr, 'write')].map((spy) =>
    spy.mockImplementation((() => true) as never),
  )
  const code = await runCommand(restoreCommand(Object.fromEntries(steps) as RestoreSteps), words)
  for (const spy of silent) spy.mockRestore()
  return { code, done }
}

// After the moments that are asked for.
beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-12-01T00:00:00Z'), toFake: ['Date'] }))
afterAll(() => void vi.useRealTimers())

test('each step takes the stage and what it needs', async () => {
  expect((await run('copy', '--to', '2026-11-22T18:00:00Z', '--stage', 'prod')).done).toEqual([
    ['copy', 'prod', { moment: new Date('2026-11-22T18:00:00Z') }],
  ])
  expect((await run('copy', '--backup', 'before')).done).toEqual([['copy', 'local', { backup: 'before' }]])
  expect((await run('stop', '--stage', 'prod')).done).toEqual([['stop', 'prod', null]])
  expect((await run('switch', '--stage', 'prod', '--confirm', 'prod')).done).toEqual([['switchOver', 'prod']])
  expect((await run('open', '--stage', 'prod')).done).toEqual([['open', 'prod', false]])
})

test.each([
  ['a moment without its zone', ['copy', '--to', '2026-11-22T18:00:00', '--stage', 'prod']],
  ['a moment that is to come', ['copy', '--to', '2999-01-01T00:00:00Z', '--stage', 'prod']],
  ['a moment on the emulator, which remembers none', ['copy', '--to', '2026-11-22T18:00:00Z']],
  ['neither a moment nor a backup', ['copy', '--stage', 'prod']],
  ['a switch that names another stage', ['switch', '--stage', 'prod', '--confirm', 'staging']],
  ['a switch without a word', ['switch', '--stage', 'prod']],
])('%s is refused, and nothing is done', async (_, words) => {
  expect(await run(...words)).toEqual({ code: 2, done: [] })
})
