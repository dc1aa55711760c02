import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localSubfolder } from '../../local-run/folders.ts'
import type { Seen } from './seen.ts'
import { type RunningBrand, startDemoBrand } from './server.ts'

export type WatchBrand = (brandId: string, seen: Seen) => void

/** Starts the servers of the demo brands, one a port, each with storage and a secret of its own. */
export async function runBrands(
  brandIds: readonly string[],
  ports: readonly number[],
  apiUrl: string,
  watch: WatchBrand,
): Promise<RunningBrand[]> {
  const folder = localSubfolder('brands')
  const running: RunningBrand[] = []
  for (const [index, id] of brandIds.entries()) {
    running.push(
      await startDemoBrand({
        brandId: id,
        port: ports[index] ?? 0,
        storageFile: join(folder, `${id}.jsonl`),
        signingSecret: keptSecret(join(folder, `${id}.secret`)),
        updatesUrl: `${apiUrl}/v1/brands/${id}/updates`,
        watch: (seen) => watch(id, seen),
      }),
    )
  }
  return running
}

/** The same secret at every start, since the platform keeps it too. 32 bytes; Standard Webhooks asks for 24 to 64. */
function keptSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, `whsec_${randomBytes(32).toString('base64')}`, { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}
