import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a deployment is made of; a change anywhere else needs no new one. */
const DEPLOYED_FROM = [
  'bin/app.ts',
  'lib',
  'functions',
  'docs/openapi.json',
  'cdk.json',
  'tsconfig.json',
  'package-lock.json',
]

/** One hash over the names and contents of these files and folders, in a fixed order; missing ones count as absent. */
export function fingerprint(folder: string, names: readonly string[] = DEPLOYED_FROM): string {
  const hash = createHash('sha256')
  for (const name of names) addTo(hash, folder, name)
  return hash.digest('hex')
}

function addTo(hash: ReturnType<typeof createHash>, folder: string, name: string): void {
  const path = join(folder, name)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return
  if (found.isDirectory()) {
    for (const entry of readdirSync(path).sort()) addTo(hash, folder, `${name}/${entry}`)
    return
  }
  const content = readFileSync(path)
  hash.update(`${name}\0${content.length}\0`).update(content)
}
