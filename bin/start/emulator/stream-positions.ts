import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const savedLambdaSchema = z.looseObject({ payload: z.looseObject({}) })

/**
 * MiniStack saves how far each stream consumer had read, but not the records:
 * after a restart a stream counts from zero again, and a consumer that had read
 * 37 records would silently skip the next 37. Forgetting the positions makes
 * consumers begin at TRIM_HORIZON, which is the first record of the new run.
 * Call it while the emulator does not run.
 */
export function forgetStreamPositions(stateFolder: string): void {
  const file = join(stateFolder, 'lambda.json')
  if (!existsSync(file)) return
  const saved = savedLambdaSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  delete saved.payload.dynamodb_stream_positions
  writeFileSync(file, JSON.stringify(saved))
}
