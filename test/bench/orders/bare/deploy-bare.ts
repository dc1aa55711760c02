import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChild } from '../../../../bin/start/processes/child.ts'
import type { InstantBrand } from '../instant-brands.ts'

/** Deploys the bare pipeline beside ours. Answers its API's address. */
export async function deployBare(
  environment: Record<string, string>,
  brands: readonly InstantBrand[],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'diddo-bare-app-'))
  const outputs = join(folder, 'outputs.json')
  const urls = Object.fromEntries(brands.map(({ id, url }) => [id, url]))
  const app = `node ${join(import.meta.dirname, 'app.ts')}`
  const words = ['deploy', '--all', '--app', app, '--require-approval', 'never', '--no-notices', '--no-color']
  await runChild({
    command: 'cdk',
    arguments: [...words, '--outputs-file', outputs, '--output', join(folder, 'cdk.out')],
    environment: { ...environment, CI: 'true', BARE_BRANDS: JSON.stringify(urls) },
    folder: join(import.meta.dirname, '../../../..'),
    onLine: () => {},
  })
  return JSON.parse(readFileSync(outputs, 'utf8'))['bare-pipeline'].ApiUrl
}
