import { writeClients } from './clients/write-clients.ts'
import { commandLine, runCommand } from './command-line/run-command.ts'

/** `npm run clients`: makes the clients in clients/ from docs/openapi.json. */
const program = commandLine('npm run clients --')
  .description(
    'Writes the types of clients/typescript and clients/python from docs/openapi.json, and builds the former.',
  )
  .action(async () => {
    await writeClients()
    console.log('The clients are in clients/typescript and clients/python.')
  })
process.exitCode = await runCommand(program, process.argv.slice(2))
