import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { runCommand } from './command-line/run-command.ts'
import { awsSettings } from './local-run/aws-settings.ts'
import { backUp, deleteCopies, makeCopies } from './restore/copies.ts'
import { markSwitch, open, requireLookUps, requireStopped, stop } from './restore/halt.ts'
import { restoreCommand } from './restore/restore-command.ts'
import type { HaltDependencies } from './restore/stage-parts.ts'
import { showDifferences, switchTables } from './restore/switch-tables.ts'

/** AWS throttles control calls at some 15 a second. */
const PATIENT = { maxAttempts: 10 }

const say = (line: string) => console.log(line)
const tables = (stage: string) => new DynamoDBClient({ ...awsSettings(stage), ...PATIENT })
const halting = (stage: string): HaltDependencies => {
  const settings = { ...awsSettings(stage), ...PATIENT }
  return { lambda: new LambdaClient(settings), events: new EventBridgeClient(settings), stage, say }
}
const restored = (stage: string) => ({ client: tables(stage), stage, now: new Date(), say })

/** `npm run restore`: all tables are taken back to one moment. */
const program = restoreCommand({
  backup: (stage, name) => backUp(tables(stage), stage, name),
  copy: (stage, source) => makeCopies(tables(stage), stage, source, say),
  compare: (stage) => showDifferences(restored(stage)),
  stop: (stage, settleSeconds) => stop(halting(stage), settleSeconds),
  switchOver: async (stage) => {
    await requireStopped(halting(stage))
    await markSwitch(halting(stage), true)
    await switchTables(restored(stage))
    await markSwitch(halting(stage), false)
    say('The tables are as they were. Now open.')
  },
  open: async (stage, withoutLookUp) => {
    if (!withoutLookUp) await requireLookUps(halting(stage))
    await open(halting(stage))
  },
  clean: (stage) => deleteCopies(tables(stage), stage),
})
process.exitCode = await runCommand(program, process.argv.slice(2))
