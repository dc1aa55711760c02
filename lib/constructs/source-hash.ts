import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** One hash over names and contents of files and folders of the repository, without the folders of `generated`. */
export function sourceHash(sources: readonly string[], generated: readonly string[] = []): string {
  const hash = createHash('sha256')
  for (const source of sources.flatMap(filesOf)) {
    if (generated.some((folder) => source.startsWith(folder))) continue
    hash.update(`${source}\0`).update(readFileSync(join(root, source)))
  }
  return hash.digest('hex')
}

function filesOf(source: string): string[] {
  if (statSync(join(root, source)).isFile()) return [source]
  return readdirSync(join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .toSorted()
}
