import { reasonOf } from './command-line/command-failure.ts'
import { runCommand } from './command-line/run-command.ts'
import { Shutdown } from './start/processes/shutdown.ts'
import { runLocally } from './start/run-locally.ts'
import { type StartOptions, startCommand } from './start/start-command.ts'
import { Terminal } from './start/terminal/terminal.ts'

/** `npm start`: the whole system on this machine. */
async function start(options: StartOptions): Promise<number> {
  const terminal = new Terminal()
  const shutdown = new Shutdown()
  const asked = shutdown.asked((lost) => console.error(['  Killed.', ...lost].join(' ')))
  let code = 0
  try {
    const signal = await Promise.race([runLocally(options, terminal, shutdown), asked])
    if (signal) {
      terminal.close(
        'Stopping. What was placed is saved, and there again at the next start. Ctrl-C again kills at once.',
      )
      // As a shell counts it: nothing said whether the order was delivered.
      code = options.once ? 130 : 0
    }
  } catch (error) {
    terminal.failure(reasonOf(error))
    code = 1
  }
  await shutdown.run()
  return code
}

let code = 0
const program = startCommand(async (options) => {
  code = await start(options)
})
process.exit((await runCommand(program, process.argv.slice(2))) || code)
