import { expect, test, vi } from 'vitest'
import { checkBrandCommand } from '../../../bin/check-brand/check-brand-command.ts'
import { runCommand } from '../../../bin/command-line/run-command.ts'

const needed = ['--url', 'http://127.0.0.1:5000/commands', '--secret-file', 'secret.txt']

/** Runs the command without an effect; gives its exit code, what it printed, and the options it would run with. */
async function run(words: readonly string[]) {
  const called: unknown[] = []
  let text = ''
  const write = (part: string) => {
    text += part
  }
  const failure = vi.spyOn(console, 'error').mockImplementation(write)
  const program = checkBrandCommand(async (options) => void called.push(options))
  program.configureOutput({ writeOut: write, writeErr: write, getOutHelpWidth: () => 80 })
  const code = await runCommand(program, words)
  failure.mockRestore()
  return { code, text, called }
}

test.each([
  ['--staff', './staff.sh'],
  ['--wait', '30s'],
])('%s without --updates is wrong, since it would do nothing', async (option, value) => {
  const { code, text, called } = await run([...needed, option, value])
  expect({ code, called }).toEqual({ code: 2, called: [] })
  expect(text).toContain(`${option} is about updates: say --updates <port> too`)
})

test('with --updates they are read', async () => {
  const { called } = await run([...needed, '--updates', '5999', '--staff', './staff.sh', '--wait', '30s'])
  expect(called).toMatchObject([{ updates: 5999, staff: './staff.sh', wait: 30_000 }])
})

test('the default of --wait is shown in a form that --wait takes', async () => {
  const { text } = await run(['--help'])
  const shown = /--wait <time>[^(]*\(default:\s+(\S+)\)/.exec(text)?.[1] ?? ''
  const [byDefault, asShown] = [await run(needed), await run([...needed, '--updates', '5999', '--wait', shown])]
  expect(byDefault.called).toMatchObject([{ wait: 120_000 }])
  expect(asShown.called).toMatchObject([{ wait: 120_000 }])
})

test('the help breaks its description only where the line is full', async () => {
  const { text } = await run(['--help'])
  const description = text.slice(text.indexOf('Plays'), text.indexOf('\n\nOptions')).split('\n')
  for (const [index, line] of description.slice(0, -1).entries()) {
    const [next = ''] = description[index + 1]?.split(' ') ?? []
    expect(`${line} ${next}`.length).toBeGreaterThan(80)
  }
})
