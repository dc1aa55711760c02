import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runChild, startChild } from '../../../bin/start/processes/child.ts'
import { Shutdown } from '../../../bin/start/processes/shutdown.ts'
import { waitFor } from '../../../bin/start/processes/wait.ts'

const environment = { PATH: process.env.PATH ?? '' }
const folder = fileURLToPath(new URL('.', import.meta.url))

test('everything is ended in the opposite order of its start, even when one fails to end', async () => {
  const ended: string[] = []
  const shutdown = new Shutdown()
  shutdown.add(async () => void ended.push('emulator'))
  shutdown.add(() => Promise.reject(new Error('stuck')))
  shutdown.add(async () => void ended.push('front'))
  await Promise.all([shutdown.run(), shutdown.run()])
  expect(ended).toEqual(['front', 'emulator'])
})

test('a program that ends leaves none of its own children behind', async () => {
  const lines: string[] = []
  // A leader that starts a sleeper of its own, and ends at once when it is asked to.
  const script = 'sleep 300 & echo $!; trap "exit 0" TERM; while true; do sleep 0.05; done'
  const child = startChild({
    command: 'sh',
    arguments: ['-c', script],
    environment,
    folder,
    onLine: (line) => lines.push(line),
  })
  const sleeper = Number(await waitFor('the sleeper', () => lines[0], { seconds: 30 }))
  expect(isAlive(sleeper)).toBe(true)
  await child.stop()
  await waitFor('the sleeper to end', () => (isAlive(sleeper) ? undefined : true), { seconds: 30 })
})

test('a program that fails is quoted', async () => {
  const failing = runChild({
    command: 'sh',
    arguments: ['-c', 'echo what went wrong >&2; exit 3'],
    environment,
    folder,
  })
  await expect(failing).rejects.toThrow(/ended with 3:\nwhat went wrong/)
  await expect(runChild({ command: 'no-such-program', arguments: [], environment, folder })).rejects.toThrow(
    'Cannot run no-such-program',
  )
})

test('one Ctrl-C that arrives twice, as npm passes it on, is one', async () => {
  const module = new URL('../../../bin/start/processes/shutdown.ts', import.meta.url).href
  const program = `
    const { Shutdown } = await import(${JSON.stringify(module)})
    const asked = new Shutdown().asked()
    console.log('ready')
    const alive = setInterval(() => {}, 1000)
    console.log(await asked)
    setTimeout(() => { clearInterval(alive); process.exit(7) }, 200)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program])
  let output = ''
  child.stdout.on('data', (part) => {
    output += part
    if (output === 'ready\n') {
      child.kill('SIGINT')
      setTimeout(() => child.kill('SIGINT'), 50)
    }
  })
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(7)
  expect(output).toBe('ready\nSIGINT\n')
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
