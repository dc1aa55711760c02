import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** A run that says `ready`, and takes its time to end. */
const module = new URL('../../../bin/start/processes/shutdown.ts', import.meta.url).href
function slowRun(milliseconds: number, atTheEnd = '') {
  const program = `
    import { writeFileSync } from 'node:fs'
    import { setTimeout as pause } from 'node:timers/promises'
    const { Shutdown } = await import(${JSON.stringify(module)})
    const shutdown = new Shutdown()
    shutdown.add(
      async () => { await pause(${milliseconds}); ${atTheEnd} },
      () => 'Everything after 15:04:05 is lost.',
    )
    const asked = shutdown.asked((lost) => console.error(lost.join()))
    const talking = setInterval(() => console.log('ready'), 20)
    await asked
    await shutdown.run()
    console.log(JSON.stringify(shutdown.atRisk()))
    process.exit(7)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program])
  let output = ''
  let errors = ''
  child.stdout.on('data', (part) => {
    output += part
  })
  child.stderr.on('data', (part) => {
    errors += part
  })
  const ready = waitFor('the run', () => (output.includes('ready') ? true : undefined), { seconds: 30 })
  const ended = new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output, errors }))
  })
  return { child, ready, ended }
}

test('one Ctrl-C that arrives twice, as npm passes it on, is one', async () => {
  const { child, ready, ended } = slowRun(300)
  await ready
  child.kill('SIGINT')
  setTimeout(() => child.kill('SIGINT'), 50)
  const { code, output, errors } = await ended
  // What has ended is not at risk any more.
  expect([code, output.endsWith('[]\n'), errors]).toEqual([7, true, ''])
})

test('money row 9: a second Ctrl-C while the emulator saves says what is lost', async () => {
  const { child, ready, ended } = slowRun(60_000)
  await ready
  child.kill('SIGINT')
  setTimeout(() => child.kill('SIGINT'), 1200)
  expect(await ended).toMatchObject({ code: 130, errors: 'Everything after 15:04:05 is lost.\n' })
})

test('inputs row 17: closing the terminal runs the shutdown, whatever stdout says, and once more does not cut it short', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shutdown-'))
  const file = join(folder, 'ended')
  const { child, ready, ended } = slowRun(1500, `writeFileSync(${JSON.stringify(file)}, '')`)
  await ready
  child.stdout.destroy()
  child.stderr.destroy()
  child.kill('SIGHUP')
  setTimeout(() => child.kill('SIGHUP'), 1200)
  expect((await ended).code).toBe(7)
  expect(existsSync(file)).toBe(true)
  rmSync(folder, { recursive: true })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
