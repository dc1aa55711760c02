import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runCommand } from '../../../bin/command-line/run-command.ts'
import { connectionCommand } from '../../../bin/connection/connection-command.ts'
import { logsCommand } from '../../../bin/logs/logs-command.ts'
import { redriveCommand } from '../../../bin/redrive/redrive-command.ts'
import { relayCommand } from '../../../bin/relay/relay-command.ts'
import { type RestoreSteps, restoreCommand } from '../../../bin/restore/restore-command.ts'

/** Does nothing, whatever it is told. */
const call = async () => {}
const steps: RestoreSteps = {
  backup: call,
  copy: call,
  compare: call,
  stop: call,
  switchOver: call,
  open: call,
  clean: call,
}
const programs: Readonly<Record<string, () => Parameters<typeof runCommand>[0]>> = {
  logs: () => logsCommand(call),
  redrive: () => redriveCommand(call),
  relay: () => relayCommand(call),
  connection: () => connectionCommand(call),
  restore: () => restoreCommand(steps),
}

const runbook = readFileSync('docs/operate.md', 'utf8')
/** Commands as they stand there, over a line's end too; without those whose words are left to the reader. */
const commands = [...runbook.matchAll(/npm run (\w+) -- ([^`]+?)(?:`|\n\n|\n```)/g)]
  .map(([, name = '', words = '']): [string, string[]] => [name, words.trim().split(/\s+/)])
  .filter(([name, words]) => name in programs && !words.includes('check') && words.join() !== 'copy')

/** What a reader puts for the words in brackets. */
const stands: Readonly<Record<string, string>> = { '<stage>': 'staging', '<order-id>': 'ord_1' }

beforeAll(() => {
  // After the moments of the examples.
  vi.useFakeTimers({ now: new Date('2026-12-01T00:00:00Z'), toFake: ['Date'] })
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('the runbook has commands', () => {
  expect(commands.length).toBeGreaterThan(14)
})

test.each(commands)('npm run %s -- %j is one that can be typed', async (name, words) => {
  const typed = words.map((word) => stands[word] ?? word)
  expect(await runCommand(programs[name]?.() as never, typed)).toBe(0)
})
