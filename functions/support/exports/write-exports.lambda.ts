import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import { S3Client } from '@aws-sdk/client-s3'
import type { Context, SQSHandler, SQSRecord } from 'aws-lambda'
import * as z from 'zod'
import { readStorefronts } from '../../http/callers/storefront-list.ts'
import { statusReader } from '../../orders/reading/current-statuses.ts'
import { entryWalk, loadOrders } from '../../orders/reading/order-index.ts'
import { awsClientDefaults } from '../../runtime/aws-client.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { log } from '../../runtime/log.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient as client } from '../../storage/document-client.ts'
import { kms } from '../../vault/kms.ts'
import { createSupportFileOpener } from '../../vault/open-support-file.ts'
import { maskedDetails, revealedDetails } from '../customer/show-customer.ts'
import { listSupportOrders } from '../lists/list-support-orders.ts'
import { orderItemSchema } from '../lists/order-item.ts'
import { markedOrders } from '../notes/marked-orders.ts'
import { ExportFiles } from './export-files.ts'
import { ExportStore } from './export-store.ts'
import { exportTaskSchema, queueExport } from './export-task.ts'
import { type WriteExportDependencies, writeExport } from './write-export.ts'

const set = environment(
  'ordersTable',
  'vaultTable',
  'settingsTable',
  'supportKeyArn',
  'exportsBucket',
  'exportQueueUrl',
)
/** What one page may take, with the envelopes of its orders, or the joining of the files. */
const ONE_STEP_MILLISECONDS = 90_000

const store = new ExportStore(client, set.ordersTable)
const files = new ExportFiles(new S3Client(awsClientDefaults), set.exportsBucket)
const open = createSupportFileOpener(
  { client, table: set.vaultTable, now: systemClock },
  { kms, keyArn: set.supportKeyArn },
)
const lists = {
  storefrontIds: async () => (await readStorefronts(client, set.settingsTable)).map(({ id }) => id),
  entries: entryWalk(client, set.ordersTable),
  marked: markedOrders(client, set.ordersTable),
  load: (ids: readonly string[]) => loadOrders(client, set.ordersTable, ids),
  readStatuses: statusReader(client, set.ordersTable),
}
const pageSchema = z.object({ data: z.array(orderItemSchema), nextCursor: z.string().nullable() })

const dependencies: Omit<WriteExportDependencies, 'hasTime'> = {
  find: (id) => store.find(id),
  advance: (before, after) => store.advance(before, after),
  readPage: async ({ filter, cursor, limit }) => {
    const query = { ...filter, limit, ...(cursor === null ? {} : { cursor }) }
    const { data, nextCursor } = pageSchema.parse((await listSupportOrders({ query, now: systemClock() }, lists)).body)
    return { orders: data, nextCursor }
  },
  openCustomer: async (orderId, { memberId, revealReason }) => {
    const because = revealReason === null ? {} : { because: revealReason }
    const opened = await open({ orderId, actor: `member:${memberId}`, reason: 'export', ...because })
    if (opened.erased) return null
    return revealReason === null ? maskedDetails(opened.file) : revealedDetails(opened.file)
  },
  putObject: (name, text) => files.put(name, text),
  deleteObjects: (names) => files.delete(names),
  joinObjects: (whole, parts, format) => files.join(whole, parts, format),
  now: systemClock,
}
const processor = new BatchProcessor(EventType.SQS)

/** Writes exports. A step that runs out of time queues the rest. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, (message: SQSRecord) => writeOnce(message, context), processor, {
    context,
    throwOnFullBatchFailure: false,
  })

async function writeOnce(message: SQSRecord, context: Context): Promise<void> {
  try {
    const { exportId } = exportTaskSchema.parse(JSON.parse(message.body))
    const hasTime = () => context.getRemainingTimeInMillis() > ONE_STEP_MILLISECONDS
    const outcome = await writeExport(exportId, { ...dependencies, hasTime })
    log('info', 'EXPORT_STEPPED', { subjectId: exportId, outcome })
    if (outcome === 'stopped') await queueExport(exportId, queueClient, set.exportQueueUrl)
  } catch (error) {
    log('error', 'MESSAGE_FAILED', { messageId: message.messageId, error })
    throw error
  }
}
