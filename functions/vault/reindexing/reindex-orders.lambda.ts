import * as z from 'zod'
import { systemClock } from '../../runtime/clock.ts'
import { environment, optionalEnvironment } from '../../runtime/environment.ts'
import { log } from '../../runtime/log.ts'
import { documentClient as client } from '../../storage/document-client.ts'
import { createBlindIndex } from '../blind-index.ts'
import { parseBlindIndexKeys } from '../blind-index-keys.ts'
import { kms } from '../kms.ts'
import { createSupportOpener } from '../open.ts'
import { type Reindexed, reindexOrder } from './reindex-order.ts'

const { vaultTable, supportKeyArn, blindIndexKeys } = environment('vaultTable', 'supportKeyArn', 'blindIndexKeys')
const keys = parseBlindIndexKeys(blindIndexKeys)
const dependencies = {
  client,
  table: vaultTable,
  blindIndex: createBlindIndex({ kms, keys }),
  open: createSupportOpener({ client, table: vaultTable, now: systemClock }, { kms, keyArn: supportKeyArn }),
  nameSearch: optionalEnvironment('nameSearch') === 'true',
  newestVersion: keys[0]?.version ?? '',
  actor: 'function:reindex-orders',
}

const inputSchema = z.object({ orderIds: z.array(z.string()).max(100) })

/** Called by `npm run reindex`, whose operator may open nothing. */
export async function handler(input: unknown): Promise<Record<Reindexed, number>> {
  const { orderIds } = inputSchema.parse(input)
  const outcomes = await Promise.all(orderIds.map((orderId) => reindexOrder(orderId, dependencies)))
  const count = (wanted: Reindexed) => outcomes.filter((outcome) => outcome === wanted).length
  log('info', 'REINDEXED', { count: count('reindexed') })
  return { reindexed: count('reindexed'), current: count('current'), gone: count('gone') }
}
