import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { AdminApi } from './admin-api.ts'
import { AdminFailure } from './admin-failure.ts'
import type { Input } from './input.ts'
import { readInput } from './secret-input.ts'

const outputsSchema = z.object({ apiUrl: z.string(), adminKey: z.string() })

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** `.local/outputs.json`, which a local run writes. */
  readonly outputsFile: string
}

/**
 * Where the API is and with which key: by options, else by `DIDDO_API_URL` and
 * `DIDDO_ADMIN_KEY`, else those of the local run. The local run's key goes to the
 * local run only.
 */
export function connectionOf(input: Input, { environment, outputsFile }: Surroundings): AdminApi {
  const keyFile = input.text('admin-key-file')
  const given = keyFile === undefined ? undefined : readInput(keyFile).trim()
  const url = input.text('api-url') ?? environment.DIDDO_API_URL
  if (url !== undefined) {
    const key = given ?? environment.DIDDO_ADMIN_KEY
    if (key === undefined) throw new AdminFailure('Whose key? Set DIDDO_ADMIN_KEY, or give --admin-key-file.')
    if (!mayCarryKeys(url)) throw new AdminFailure(`"${url}" is not an address such as https://orders.example.com.`)
    return new AdminApi(url, key)
  }
  const local = existsSync(outputsFile) ? outputsSchema.parse(JSON.parse(readFileSync(outputsFile, 'utf8'))) : null
  if (local === null) {
    throw new AdminFailure('Which API? Set DIDDO_API_URL and DIDDO_ADMIN_KEY, or start a local run: npm start.')
  }
  return new AdminApi(local.apiUrl, given ?? local.adminKey)
}

/** Keys travel encrypted, or not beyond this machine. */
function mayCarryKeys(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && /^(127\.0\.0\.1|\[::1\]|(.*\.)?localhost)$/.test(hostname))
}
