import { CheckFailure } from './command-line/command-failure.ts'
import { readInput } from './command-line/read-input.ts'
import { runCommand } from './command-line/run-command.ts'
import { connectionCommand } from './connection/connection-command.ts'
import { tryConnection } from './connection/try-connection.ts'

/** `npm run connection`: does a brand's back end answer, and has it all that it needs? */
const program = connectionCommand(async (action, input) => {
  const { ok, findings } = await tryConnection(action, input, readInput)
  if (!ok) throw new CheckFailure(findings.join('\n'))
  console.log(findings.join('\n'))
})
process.exitCode = await runCommand(program, process.argv.slice(2))
