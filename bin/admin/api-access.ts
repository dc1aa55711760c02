import { existsSync } from 'node:fs'
import { CommandFailure } from '../command-line/command-failure.ts'
import { readInput } from '../command-line/read-input.ts'
import { readOutputs } from '../local-run/outputs.ts'
import { ApiClient } from './api-client.ts'

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** `.local/outputs.json`, which a local run writes. */
  readonly outputsFile: string
}

const administrator = { variable: 'DIDDO_ADMIN_KEY', option: '--admin-key-file', owner: 'An administrator' } as const

const holders = {
  admin: { ...administrator, below: '/admin' },
  /** The support desk's API takes the administrator's key where an administrator of the desk may act. */
  support: { ...administrator, below: '/support' },
  storefront: {
    below: '/v1',
    variable: 'DIDDO_STOREFRONT_KEY',
    option: '--storefront-key-file',
    owner: 'A storefront',
  },
} as const

export interface AccessOptions {
  readonly apiUrl?: string | undefined
  readonly adminKeyFile?: string | undefined
  readonly storefrontKeyFile?: string | undefined
}

/**
 * Where the API is and with which key: by options, else by `DIDDO_API_URL` and
 * `DIDDO_ADMIN_KEY` (or `DIDDO_STOREFRONT_KEY`), else those of the local run. The
 * local run's keys go to the local run only.
 */
export function apiAccess(
  holder: keyof typeof holders,
  options: AccessOptions,
  { environment, outputsFile }: Surroundings,
): ApiClient {
  const { below, variable, option, owner } = holders[holder]
  const keyFile = holder === 'storefront' ? options.storefrontKeyFile : options.adminKeyFile
  const given = keyFile === undefined ? undefined : readInput(keyFile).trim()
  const url = options.apiUrl ?? environment.DIDDO_API_URL
  if (url !== undefined) {
    const key = given ?? environment[variable]
    if (key === undefined) throw new CommandFailure(`${owner}’s key is missing. Set ${variable}, or give ${option}.`)
    if (!mayCarryKeys(url)) throw new CommandFailure(`"${url}" is not an address such as https://orders.example.com.`)
    return new ApiClient(url, key, below)
  }
  if (!existsSync(outputsFile)) {
    throw new CommandFailure(
      'The address of the API is missing. Set DIDDO_API_URL and DIDDO_ADMIN_KEY, or start a local run: npm start.',
    )
  }
  const local = readOutputs(outputsFile)
  return new ApiClient(local.apiUrl, given ?? (holder === 'storefront' ? local.storefrontKey : local.adminKey), below)
}

/** Keys travel encrypted, or not beyond this machine. */
function mayCarryKeys(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && /^(127\.0\.0\.1|\[::1\]|(.*\.)?localhost)$/.test(hostname))
}
