import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { applyChanges } from './apply-changes.ts'
import { compareTables } from './compare-tables.ts'
import { copyOf, dataTables, liveTable } from './data-tables.ts'
import { eraseAgain } from './erase-again.ts'
import { markFeeds } from './restored-feed.ts'

export interface RestoredTables {
  readonly client: DynamoDBClient
  readonly stage: string
  readonly now: Date
  readonly say: (line: string) => void
}

/** Says for each table how many rows `switchTables` would write and delete. Changes nothing. */
export async function showDifferences({ client, stage, now, say }: RestoredTables): Promise<void> {
  for (const table of dataTables) {
    const counts = { put: 0, delete: 0 }
    const tables = { table, live: liveTable(stage, table), copy: copyOf(stage, table) }
    await compareTables({ ...tables, client, now }, async (changes) => {
      for (const { kind } of changes) if (kind !== 'none') counts[kind]++
    })
    say(`${tables.live}: ${counts.put} rows would be written, ${counts.delete} deleted.`)
  }
}

/**
 * Makes the live tables what their copies are, row by row, so that tables, streams, indexes and their names stay what
 * CloudFormation knows. Erasures are repeated in the copy first. While it runs nothing else may write. When it was ended
 * half-way, it is started again: what is done already differs no more.
 */
export async function switchTables({ client, stage, now, say }: RestoredTables): Promise<void> {
  const documents = DynamoDBDocumentClient.from(client)
  const erased = await eraseAgain({
    client: documents,
    liveVault: liveTable(stage, 'vault'),
    liveOrders: liveTable(stage, 'orders'),
    copyVault: copyOf(stage, 'vault'),
  })
  say(`${erased} erased orders are erased in the copy too.`)
  await markFeeds({
    client: documents,
    liveOrders: liveTable(stage, 'orders'),
    copyOrders: copyOf(stage, 'orders'),
    liveSettings: liveTable(stage, 'settings'),
  })
  for (const table of dataTables) {
    const live = liveTable(stage, table)
    let count = 0
    await compareTables({ client, table, live, copy: copyOf(stage, table), now }, async (changes) => {
      await applyChanges(client, live, changes)
      count += changes.length
    })
    say(`${live}: ${count} rows changed.`)
  }
}
