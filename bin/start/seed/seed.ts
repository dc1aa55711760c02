import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { localSubfolder } from '../../local-run/folders.ts'
import type { RunningBrand } from '../demo-brands/server.ts'
import { demoBrands } from '../demo-order/demo-order.ts'
import type { Emulator } from '../emulator/emulator.ts'
import { statusOf } from '../network/http-status.ts'
import { Administration, firstAdminKey } from './administration.ts'

export type SeedOptions = {
  /** The API's address on this machine, without `/v1`. */
  readonly apiUrl: string
  readonly emulator: Emulator
  readonly brands: readonly RunningBrand[]
}

const keptSchema = z.object({
  storefrontKey: z.string(),
  adminKey: z.string(),
  /** Addresses of the brands that the platform knows; with other ports, they are registered again. */
  commandUrls: z.array(z.string()),
})
type Kept = z.infer<typeof keptSchema>

export type Seeded = {
  readonly storefrontKey: string
  readonly adminKey: string
  readonly summary: string
}

/**
 * Makes what the demo needs: the demo brands with their secrets, a storefront's
 * key and an administrator's. A later start finds all of it, unless the
 * emulator does not have it or the brands listen at other addresses.
 */
export async function seed({ apiUrl, emulator, brands }: SeedOptions): Promise<Seeded> {
  const file = join(localSubfolder(), 'seed.json')
  const commandUrls = brands.map(({ port }) => `http://${emulator.hostForFunctions}:${port}/commands`)
  const kept = existsSync(file) ? keptSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
  if (kept && (await isKnown(apiUrl, kept, commandUrls))) return seeded(kept, 'found')

  const adminKey = await firstAdminKey(emulator.endpointUrl)
  const administration = new Administration(apiUrl, adminKey)
  for (const [index, { brand }] of brands.entries()) {
    const { brandId: id, signingSecret } = brand
    const { name = id, voice = null } = demoBrands.find((known) => known.id === id) ?? {}
    const commandUrl = commandUrls[index] ?? ''
    const registered = { id, name, commandUrl, signingSecret, settings: { returnLabel: true }, more: { voice } }
    await administration.brand(registered)
  }
  const storefrontKey = await administration.storefrontKey(await administration.storefront('Demo storefront'))
  const made = { storefrontKey, adminKey, commandUrls }
  writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 })
  return seeded(made, 'made')
}

function seeded({ storefrontKey, adminKey, commandUrls }: Kept, how: string): Seeded {
  return {
    storefrontKey,
    adminKey,
    summary: `${commandUrls.length} brands, a storefront, 2 keys ${how}`,
  }
}

async function isKnown(apiUrl: string, kept: Kept, commandUrls: readonly string[]): Promise<boolean> {
  if (JSON.stringify(kept.commandUrls) !== JSON.stringify(commandUrls)) return false
  return (await statusOf(`${apiUrl}/v1/brands`, { authorization: `Bearer ${kept.storefrontKey}` })) === 200
}
