import { readFileSync } from 'node:fs'
import { CommandFailure } from './command-failure.ts'

/** The text of a file, or of standard input for `-`. */
export function readInput(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch {
    throw new CommandFailure(`${file === '-' ? 'Standard input' : `"${file}"`} cannot be read.`)
  }
}
