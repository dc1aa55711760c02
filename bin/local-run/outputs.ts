import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localSubfolder } from './folders.ts'

/** What `.local/outputs.json` says to whoever works with a local run. */
export type LocalOutputs = {
  /** Without `/v1`. */
  apiUrl: string
  dashboardUrl: string
  /** The AWS emulator. */
  endpointUrl: string
  storefrontKey: string
  adminKey: string
  /** A user of the dashboard; null until there is one. */
  support: { username: string; password: string } | null
  demoBrands: Record<string, { adminUrl: string }>
}

/** Readable by the user only: keys of a local run are keys nevertheless. Gives the file's path. */
export function writeOutputs(outputs: LocalOutputs): string {
  const file = join(localSubfolder(), 'outputs.json')
  writeFileSync(file, `${JSON.stringify(outputs, null, 2)}\n`, { mode: 0o600 })
  return file
}
