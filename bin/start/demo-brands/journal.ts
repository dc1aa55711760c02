import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** A brand's durable storage: one JSON line for everything that happened, on disk before it is answered. */
export type Journal<Entry> = { append(entry: Entry): void; close(): void }

/**
 * Opens or begins a journal and hands what it holds to `replay`, oldest first.
 * A last line that a crash cut short was never answered for, and is cut off.
 */
export function openJournal<Entry>(
  file: string,
  parse: (value: unknown) => Entry,
  replay: (entry: Entry) => void,
): Journal<Entry> {
  mkdirSync(dirname(file), { recursive: true })
  if (existsSync(file)) {
    const content = readFileSync(file, 'utf8')
    const whole = content.lastIndexOf('\n') + 1
    if (whole < content.length) truncateSync(file, Buffer.byteLength(content.slice(0, whole)))
    for (const line of content.slice(0, whole).split('\n')) if (line !== '') replay(parse(JSON.parse(line)))
  }
  const handle = openSync(file, 'a')
  return {
    append(entry) {
      writeSync(handle, `${JSON.stringify(entry)}\n`)
      fdatasyncSync(handle)
    },
    close: () => closeSync(handle),
  }
}
