import { runCommand } from './command-line/run-command.ts'
import { logsCommand } from './logs/logs-command.ts'
import { showLogs } from './logs/show-logs.ts'

/** `npm run logs`: what a deployed function logs, as it happens. */
process.exitCode = await runCommand(logsCommand(showLogs), process.argv.slice(2))
