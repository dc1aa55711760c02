import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { transact } from '../../../../functions/storage/transact.ts'
import type { Told } from '../lives/tell-stories.ts'
import { markOrder, orderWrites, type WritingOptions } from './order-writes.ts'

/** Orders written at one time. */
const AT_ONCE = 6

/** Writes orders, oldest first, each in one transaction. One that is there from a filling that was cut short stays as it is. */
export async function writeOrders(
  told: readonly Told[],
  client: DynamoDBDocumentClient,
  options: WritingOptions,
  progress: (written: number) => void,
): Promise<void> {
  for (let start = 0; start < told.length; start += AT_ONCE) {
    const chunk = told.slice(start, start + AT_ONCE)
    await Promise.all(chunk.map((one) => writeOrder(one, client, options)))
    progress(start + chunk.length)
  }
}

async function writeOrder(one: Told, client: DynamoDBDocumentClient, options: WritingOptions): Promise<void> {
  await transact(client, await orderWrites(one, options))
  await markOrder(one, client, options)
}
