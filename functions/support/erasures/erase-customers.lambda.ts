import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import { S3Client } from '@aws-sdk/client-s3'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Context, SQSHandler, SQSRecord } from 'aws-lambda'
import { findBrand } from '../../brands/brand-store.ts'
import { commandItem } from '../../dispatch/commands/command.ts'
import { CommandStore } from '../../dispatch/commands/command-store.ts'
import type { Order } from '../../orders/order.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { changedPartition } from '../../orders/orders-keys.ts'
import { orderIndexes } from '../../orders/reading/order-index.ts'
import { awsClientDefaults } from '../../runtime/aws-client.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { log } from '../../runtime/log.ts'
import { queueClient } from '../../runtime/queues.ts'
import { held } from '../../storage/conditional-write.ts'
import { documentClient as client } from '../../storage/document-client.ts'
import { eraseOrder } from '../../vault/erasing/erase-order.ts'
import { logErasure } from '../../vault/erasing/erasure-log.ts'
import { eraseExports } from '../exports/erase-exports.ts'
import { ExportFiles } from '../exports/export-files.ts'
import { ExportStore } from '../exports/export-store.ts'
import { erasePerson } from './erase-person.ts'
import { ErasureStore } from './erasure-store.ts'
import { type ErasureTask, erasureTaskSchema } from './erasure-task.ts'
import { personOrders } from './person-orders.ts'
import { keepRetention, type RetentionTask } from './retention.ts'

const { ordersTable, vaultTable, erasureQueueUrl, exportsBucket } = environment(
  'ordersTable',
  'vaultTable',
  'settingsTable',
  'erasureQueueUrl',
  'exportsBucket',
)
/** What one order may take, with a brand's row, a log entry and some fifty rows of the vault. */
const ONE_ORDER_MILLISECONDS = 20_000

const orders = new OrderStore(client, ordersTable, systemClock)
const commands = new CommandStore(client, ordersTable)
const indexes = orderIndexes(client, ordersTable)
const processor = new BatchProcessor(EventType.SQS)
const exports = new ExportStore(client, ordersTable)
const files = new ExportFiles(new S3Client(awsClientDefaults), exportsBucket)
const erasing = {
  eraseExports: async (erased: readonly Order[]) => {
    const count = await eraseExports(erased, {
      list: () => exports.list(),
      find: (id) => exports.find(id),
      advance: (before, after) => exports.advance(before, after),
      deleteObjects: (names) => files.delete(names),
    })
    if (count > 0) log('info', 'EXPORTS_ERASED', { count })
  },
  logErasure: (erased: { orderId: string; because: string; now: Date }) =>
    logErasure(erased, { client, table: ordersTable }),
  eraseOrder: (erased: { orderId: string; now: Date }) => eraseOrder(erased, { client, table: vaultTable }),
  now: systemClock,
}

/** Erases the orders of a person, or those that are old enough. A step that runs out of time queues the rest. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, (message: SQSRecord) => eraseOnce(message, context), processor, {
    context,
    throwOnFullBatchFailure: false,
  })

async function eraseOnce(message: SQSRecord, context: Context): Promise<void> {
  try {
    await step(message, context)
  } catch (error) {
    log('error', 'MESSAGE_FAILED', { messageId: message.messageId, error })
    throw error
  }
}

async function step(message: SQSRecord, context: Context): Promise<void> {
  const task = erasureTaskSchema.parse(JSON.parse(message.body))
  const hasTime = () => context.getRemainingTimeInMillis() > ONE_ORDER_MILLISECONDS
  const rest = 'retention' in task ? await retain(task.retention, hasTime) : await erase(task.erasureId, hasTime)
  if (rest === null) return
  await queueClient.send(new SendMessageCommand({ QueueUrl: erasureQueueUrl, MessageBody: JSON.stringify(rest) }))
}

async function erase(erasureId: string, hasTime: () => boolean): Promise<ErasureTask | null> {
  const outcome = await erasePerson(erasureId, {
    ...erasing,
    hasTime,
    erasures: new ErasureStore(client, ordersTable),
    personOrders: (partitions) => personOrders(partitions, { client, ordersTable, vaultTable }),
    findOrder: (orderId) => orders.find(orderId),
    findBrand,
    findCommand: (ids) => commands.find(ids),
    putCommand: async (command) => {
      const Item = commandItem(command)
      await held(
        client.send(new PutCommand({ TableName: ordersTable, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
      )
    },
  })
  log('info', 'ERASURE_STEPPED', { subjectId: erasureId, outcome })
  return outcome === 'stopped' ? { erasureId } : null
}

async function retain(task: RetentionTask, hasTime: () => boolean): Promise<ErasureTask | null> {
  const { erased, rest } = await keepRetention(task, {
    ...erasing,
    hasTime,
    walk: ({ after, day, ...shard }) =>
      indexes.walk('by-changed', changedPartition({ ...shard, day }), {
        after: after ?? day,
        before: `${day}~`,
        newestFirst: false,
      }),
  })
  log('info', 'RETENTION_KEPT', { storefrontId: task.storefrontId, count: erased })
  return rest === null ? null : { retention: rest }
}
