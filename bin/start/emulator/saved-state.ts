import { existsSync, globSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localSubfolder } from '../../local-run/folders.ts'

/** There while an emulator works with a state, and removed when it has saved the end of it. */
const MARKER = 'not-saved'
/** Holds orders, brands and keys; the emulator replaces it whenever it saves. */
const TABLES = 'dynamodb.json'

/**
 * Where the emulator at a port keeps its state. One for each port: addresses of
 * queues, which deployed functions know, have the port in them.
 */
export function stateFolderOf(port: number): string {
  return localSubfolder('emulator', String(port))
}

/** The states of all ports that an emulator of this project has used. */
export function allStateFolders(): string[] {
  return globSync(join(localSubfolder('emulator'), '*/'))
}

/** When the emulator last saved its tables; null when it never did. */
function lastSaved(stateFolder: string): Date | null {
  return statSync(join(stateFolder, TABLES), { throwIfNoEntry: false })?.mtime ?? null
}

/** Call it when an emulator begins to work with the state. */
export function markUnsaved(stateFolder: string): void {
  mkdirSync(stateFolder, { recursive: true })
  writeFileSync(join(stateFolder, MARKER), '')
}

/** Call it when the emulator has ended by itself, and so has saved everything. */
export function markSaved(stateFolder: string): void {
  rmSync(join(stateFolder, MARKER), { force: true })
}

/** What the last run lost, when its emulator was killed; null when it ended by itself. */
export function lossOfLastRun(stateFolder: string): string | null {
  if (!existsSync(join(stateFolder, MARKER))) return null
  return `The emulator of the last run was killed before it had saved: ${unsaved(stateFolder)} is lost.`
}

/** What would be lost if the emulator were killed now. */
export function lossIfKilled(stateFolder: string): string {
  return `Without saving, the emulator loses ${unsaved(stateFolder)}.`
}

/** Since when nothing is saved, by the clock on the person's wall. */
function unsaved(stateFolder: string): string {
  const saved = lastSaved(stateFolder)
  return saved === null ? 'everything' : `everything after ${saved.toTimeString().slice(0, 8)}`
}
