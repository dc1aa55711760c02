import type { DynamoDBRecord } from 'aws-lambda'
import * as z from 'zod'

const keysSchema = z.object({ pk: z.object({ S: z.string().startsWith('ORDER#') }) })

export interface StartNewOrdersDependencies {
  readonly start: (orderId: string) => Promise<void>
  /** Keeps the ids of orders whose workflow did not start. Throws when it cannot. */
  readonly keep: (orderIds: readonly string[]) => Promise<void>
  readonly report: (orderId: string, error: unknown) => void
}

/**
 * Starts the workflow of each order whose first event is in a batch of stream records. Only the record's key is read.
 * An order whose start fails delays no other: its id is kept. The batch only fails when the id cannot be kept.
 */
export async function startNewOrders(
  records: readonly DynamoDBRecord[],
  { start, keep, report }: StartNewOrdersDependencies,
): Promise<void> {
  const orderIds = records.map(({ dynamodb }) => keysSchema.parse(dynamodb?.Keys).pk.S.replace(/^ORDER#/, ''))
  const failed: string[] = []
  await Promise.all(
    orderIds.map((orderId) =>
      start(orderId).catch((error) => {
        failed.push(orderId)
        report(orderId, error)
      }),
    ),
  )
  if (failed.length > 0) await keep(failed)
}
