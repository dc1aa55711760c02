import { expect, test } from 'vitest'
import { runCommand } from '../../../bin/command-line/run-command.ts'
import { connectionCommand } from '../../../bin/connection/connection-command.ts'
import type { ConnectionInput } from '../../../bin/connection/try-connection.ts'
import { type ListenOptions, listenCommand } from '../../../bin/listen/listen-command.ts'
import { type LogsOptions, logsCommand } from '../../../bin/logs/logs-command.ts'
import { mailsCommand } from '../../../bin/mails/mails-command.ts'
import { type RedriveOptions, redriveCommand } from '../../../bin/redrive/redrive-command.ts'
import { type StartOptions, startCommand } from '../../../bin/start/start-command.ts'

/** What the programs called, with what they had read. */
const called: unknown[] = []
const call = async (...given: unknown[]) => void called.push(given)

const programs = {
  start: () => startCommand((options: StartOptions) => call(options)),
  listen: () => listenCommand((options: ListenOptions) => call(options)),
  logs: () => logsCommand((name: string | undefined, options: LogsOptions) => call(name, options)),
  redrive: () => redriveCommand((queue: string | undefined, options: RedriveOptions) => call(queue, options)),
  mails: () => mailsCommand((brandId, options) => call(brandId, options)),
  connection: () => connectionCommand((action, input: ConnectionInput) => call(action, input)),
}

/** Runs a program without an effect; gives what it printed and what it would have done. */
async function run(name: keyof typeof programs, words: readonly string[]) {
  called.length = 0
  let text = ''
  const write = (part: string) => {
    text += part
  }
  const program = programs[name]()
  for (const one of [program, ...program.commands]) one.configureOutput({ writeOut: write, writeErr: write })
  const code = await runCommand(program, words)
  return { code, text, called: [...called] }
}

test('without options, each does what its documentation says', async () => {
  const start = { once: false, fresh: false, byHand: false, demo: false, port: 3000 }
  expect((await run('start', [])).called).toEqual([[start]])
  expect((await run('listen', [])).called).toEqual([[{ port: 4400, status: 204, types: ['*'] }]])
  expect((await run('logs', [])).called).toEqual([
    [undefined, { stage: 'local', since: 600_000, all: false, json: false }],
  ])
  expect((await run('redrive', [])).called).toEqual([[undefined, { stage: 'local', count: false }]])
  expect((await run('mails', ['preview', 'aurora'])).called).toEqual([['aurora', { pictures: false }]])
})

test('options are read', async () => {
  const words = ['--once', '--fresh', '--by-hand', '--port', '3100', '--emulator-port', '4600', '--brand-port', '4101']
  const start = { once: true, fresh: true, byHand: true, demo: false, port: 3100, emulatorPort: 4600, brandPort: 4101 }
  expect((await run('start', words)).called).toEqual([[start]])
  expect((await run('listen', ['--types', 'order.placed,order.shipped'])).called).toMatchObject([
    [{ types: ['order.placed', 'order.shipped'] }],
  ])
  expect((await run('logs', ['place-order', '--since', '2h', '--stage', 'prod'])).called).toEqual([
    ['place-order', { stage: 'prod', since: 7_200_000, all: false, json: false }],
  ])
  expect((await run('logs', ['--order', 'ord_1'])).called).toMatchObject([[undefined, { order: 'ord_1' }]])
  expect((await run('redrive', ['relay', '--count'])).called).toMatchObject([['relay', { count: true }]])
  const files = ['--settings', 'settings.json', '--secrets', '-']
  expect((await run('connection', ['set-up', 'shopify', ...files])).called).toEqual([
    ['set-up', { kind: 'shopify', settings: 'settings.json', secrets: '-' }],
  ])
})

test.each(['start', 'listen', 'logs', 'redrive', 'connection'] as const)(
  'npm run %s -- --help shows every option and does nothing',
  async (name) => {
    const { code, text, called } = await run(name, ['--help'])
    expect([code, called]).toEqual([0, []])
    expect(text).toMatch(/^Usage: npm (run )?[a-z]+ -- /)
    const { options, commands } = programs[name]()
    for (const { long = '' } of options) expect(text).toContain(long)
    for (const command of commands) expect(text).toContain(command.name())
  },
)

test.each([
  ['start', ['--onse'], "unknown option '--onse'\n(Did you mean --once?)"],
  ['start', ['--port', '80'], "argument '80' is invalid. It takes a port from 1024 to 65535, or auto."],
  ['start', ['--port', 'http'], 'It takes a port'],
  ['start', ['--port', '65536'], 'It takes a port'],
  ['start', ['--port', '3000.5'], 'It takes a port'],
  ['start', ['--port', ''], 'It takes a port'],
  ['start', ['now'], 'too many arguments'],
  ['listen', ['--port', 'x'], 'It takes a whole number from 0 to 65535.'],
  ['listen', ['--status', '100'], 'It takes a whole number from 200 to 599.'],
  ['listen', ['--secret', 'abc'], 'It takes the whole secret'],
  ['listen', ['--stauts', '503'], '(Did you mean --status?)'],
  ['logs', ['--since', 'yesterday'], "argument 'yesterday' is invalid. It takes a time such as 30s, 10m, 2h or 1d."],
  ['logs', ['--order', '?x'], 'It takes an id'],
  ['logs', ['a', 'b'], 'too many arguments'],
  ['redrive', ['--cuont'], '(Did you mean --count?)'],
  ['connection', ['chek', 'shopify'], "unknown command 'chek'\n(Did you mean check?)"],
  [
    'connection',
    ['check', 'fax', '--settings', 'a', '--secrets', 'b'],
    "'fax' is invalid for argument 'kind'. Allowed choices are signed-http, shopify",
  ],
  ['connection', ['check', 'shopify'], "required option '--settings <file>' not specified"],
] as const)('%s %j is refused: %s', async (name, words, sentence) => {
  const { code, text, called } = await run(name, words)
  expect([code, called]).toEqual([2, []])
  expect(text).toContain(sentence)
  expect(text).toContain('--help explains the command.')
})
