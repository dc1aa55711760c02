import { runCommand } from './command-line/run-command.ts'
import { listen } from './listen/listen.ts'
import { listenCommand } from './listen/listen-command.ts'
import { Shutdown } from './start/processes/shutdown.ts'

/** `npm run listen`: a receiver of webhooks that verifies them and prints what they say. */
const shutdown = new Shutdown()
const asked = shutdown.asked()
const program = listenCommand(async (options) => {
  await listen(options, shutdown)
  await asked
})
const code = await runCommand(program, process.argv.slice(2))
await shutdown.run()
process.exit(code)
