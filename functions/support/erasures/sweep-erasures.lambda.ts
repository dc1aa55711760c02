import { readOrderDays } from '../../orders/order-days.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { log, OperatorError } from '../../runtime/log.ts'
import { queueClient } from '../../runtime/queues.ts'
import { sendMessages } from '../../runtime/send-messages.ts'
import { documentClient as client } from '../../storage/document-client.ts'
import { ErasureStore } from './erasure-store.ts'
import type { ErasureTask } from './erasure-task.ts'
import { dueRetention } from './retention.ts'
import { readRetentionCursor, writeRetentionCursor } from './retention-cursor.ts'
import { allShelves } from './storefronts.ts'

const { ordersTable, settingsTable, erasureQueueUrl, retentionDays } = environment(
  'ordersTable',
  'settingsTable',
  'erasureQueueUrl',
  'retentionDays',
)
const table = { client, table: ordersTable }

/** Once an hour: erasures that wait for something are looked at again; days that have become old enough are queued. */
export async function handler(): Promise<void> {
  const waiting: ErasureTask[] = []
  for await (const erasureId of new ErasureStore(client, ordersTable).openIds()) waiting.push({ erasureId })
  await queue(waiting)

  const due = await dueRetention({
    retentionDays: Number(retentionDays),
    now: systemClock(),
    shelves: await allShelves(client, settingsTable),
    through: await readRetentionCursor(table),
    readDays: (shelf, range) =>
      readOrderDays(client, ordersTable, { ...shelf, index: 'updated' }, { ...range, newestFirst: false }),
  })
  if (due !== null) {
    await queue(due.tasks.map((retention) => ({ retention })))
    // Only now: a crash before it queues the same days again.
    await writeRetentionCursor(due.through, table)
  }
  log('info', 'ERASURES_SWEPT', { count: waiting.length + (due?.tasks.length ?? 0) })
}

async function queue(tasks: readonly ErasureTask[]): Promise<void> {
  const refused = await sendMessages(
    queueClient,
    erasureQueueUrl,
    tasks.map((task) => ({ body: JSON.stringify(task) })),
  )
  if (refused.length > 0) throw new OperatorError(`The queue did not take ${refused.length} erasures.`)
}
