import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { localFolder } from '../../local-run/folders.ts'

/** An answer that the running API gave in an end-to-end run, once for each shape of it. */
export interface RecordedAnswer {
  /** Null where the address has no such route. */
  readonly operationId: string | null
  readonly status: number
  /** Of a problem. */
  readonly code: string | null
  /** Who asked. Values of guides, which ask by curl, are made for readers; those of the fuzz test are for nobody. */
  readonly asker: 'guide' | 'test' | 'fuzz'
  /** The JSON that was sent, where the request was taken, and what was answered. Absent where it is no JSON, or long. */
  readonly request?: unknown
  readonly answer?: unknown
}

/** Where an end-to-end run leaves its answers, one a line. */
export const RECORDED_ANSWERS = join(localFolder, 'recorded', 'answers.jsonl')

export function readRecordedAnswers(): RecordedAnswer[] {
  if (!existsSync(RECORDED_ANSWERS)) throw new Error('There is no recorded run: npm run test:e2e makes one.')
  const lines = readFileSync(RECORDED_ANSWERS, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as RecordedAnswer)
}
