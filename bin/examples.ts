import { commandLine, runCommand } from './command-line/run-command.ts'
import { readRecordedAnswers } from './openapi/answers/recorded-answers.ts'
import { writeExamples } from './openapi/answers/write-examples.ts'
import { collectRoutes } from './openapi/collect-routes.ts'

/** `npm run examples`: takes the examples that the description of the API lacks from the last end-to-end run. */
const program = commandLine('npm run examples --')
  .description(
    'Writes bin/openapi/examples from what the API answered in the last end-to-end run. An example that is there stays, as long as the API answers like that.',
  )
  .action(async () => writeExamples(await collectRoutes(), readRecordedAnswers()))
process.exitCode = await runCommand(program, process.argv.slice(2))
