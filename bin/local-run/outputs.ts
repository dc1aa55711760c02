import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { CommandFailure } from '../command-line/command-failure.ts'
import { localFolder, localSubfolder } from './folders.ts'

const accountSchema = z.object({ username: z.string(), password: z.string() })

/** The content of `.local/outputs.json`: addresses and keys of a local run. */
const outputsSchema = z.object({
  /** Without `/v1`. */
  apiUrl: z.string(),
  dashboardUrl: z.string(),
  /** The AWS emulator. */
  endpointUrl: z.string(),
  storefrontKey: z.string(),
  adminKey: z.string(),
  /** Who can sign in to the dashboard: a member of `support`, and one of `support-admin`. */
  support: accountSchema,
  supportAdmin: accountSchema,
  demoBrands: z.record(z.string(), z.object({ adminUrl: z.string() })),
})
export type LocalOutputs = z.infer<typeof outputsSchema>
export type Account = z.infer<typeof accountSchema>

/** Where a local run writes its addresses and keys. */
export const outputsFile = join(localFolder, 'outputs.json')

/** Readable by the user only: keys of a local run are keys nevertheless. */
export function writeOutputs(outputs: LocalOutputs): void {
  localSubfolder()
  writeFileSync(outputsFile, `${JSON.stringify(outputs, null, 2)}\n`, { mode: 0o600 })
}

/**
 * The local run that is up, or was the last one.
 * @throws CommandFailure when there was none.
 */
export function readOutputs(file = outputsFile): LocalOutputs {
  if (!existsSync(file)) throw new CommandFailure('No local run is up. Start one with npm start.')
  return outputsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}
