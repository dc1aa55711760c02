import { existsSync } from 'node:fs'
import { CommandFailure } from '../command-line/command-failure.ts'
import { readInput } from '../command-line/read-input.ts'
import { readOutputs } from '../local-run/outputs.ts'
import { AdminApi } from './admin-api.ts'

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** `.local/outputs.json`, which a local run writes. */
  readonly outputsFile: string
}

export interface AccessOptions {
  readonly apiUrl?: string | undefined
  readonly adminKeyFile?: string | undefined
}

/**
 * Where the API is and with which key: by options, else by `DIDDO_API_URL` and
 * `DIDDO_ADMIN_KEY`, else those of the local run. The local run's key goes to the
 * local run only.
 */
export function apiAccess(options: AccessOptions, { environment, outputsFile }: Surroundings): AdminApi {
  const { adminKeyFile: keyFile } = options
  const given = keyFile === undefined ? undefined : readInput(keyFile).trim()
  const url = options.apiUrl ?? environment.DIDDO_API_URL
  if (url !== undefined) {
    const key = given ?? environment.DIDDO_ADMIN_KEY
    if (key === undefined)
      throw new CommandFailure('An administrator’s key is missing. Set DIDDO_ADMIN_KEY, or give --admin-key-file.')
    if (!mayCarryKeys(url)) throw new CommandFailure(`"${url}" is not an address such as https://orders.example.com.`)
    return new AdminApi(url, key)
  }
  if (!existsSync(outputsFile)) {
    throw new CommandFailure(
      'The address of the API is missing. Set DIDDO_API_URL and DIDDO_ADMIN_KEY, or start a local run: npm start.',
    )
  }
  const local = readOutputs(outputsFile)
  return new AdminApi(local.apiUrl, given ?? local.adminKey)
}

/** Keys travel encrypted, or not beyond this machine. */
function mayCarryKeys(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && /^(127\.0\.0\.1|\[::1\]|(.*\.)?localhost)$/.test(hostname))
}
