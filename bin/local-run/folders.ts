import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The project's own folder, wherever it was cloned to. */
export const projectFolder = resolve(import.meta.dirname, '../..')

/** Everything a local run keeps between starts; removing it forgets everything. */
export const localFolder = join(projectFolder, '.local')

/** A folder below `.local`, made when missing. */
export function localSubfolder(...names: readonly string[]): string {
  const folder = join(localFolder, ...names)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** The user's PATH with the project's own Node 24 and `cdk` first, as npm scripts have it. */
export function projectPath(path = process.env.PATH ?? ''): string {
  const own = join(projectFolder, 'node_modules', '.bin')
  return path.split(':')[0] === own ? path : `${own}:${path}`
}
