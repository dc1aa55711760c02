import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, GetCommand, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb'
import { batchGet } from '../../storage/batch-get.ts'
import { POLLS_PARTITION, pollKey } from './poll-keys.ts'
import { type PollState, pollStateSchema } from './poll-state.ts'

/** The states of brands' polling, in the settings table. */
export class PollStore {
  private readonly client: DynamoDBDocumentClient
  private readonly table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client
    this.table = table
  }

  /** Null when the brand was never polled. */
  async find(brandId: string): Promise<PollState | null> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.table, Key: pollKey(brandId), ConsistentRead: true }),
    )
    return Item === undefined ? null : pollStateSchema.parse(Item)
  }

  /** The states of those of the brands that were ever polled, by brand id. Eventually consistent; for an overview. */
  async findThose(brandIds: readonly string[]): Promise<Map<string, PollState>> {
    const rows = await batchGet(this.client, this.table, brandIds.map(pollKey))
    return new Map(rows.map((row) => pollStateSchema.parse(row)).map((state) => [state.brandId, state]))
  }

  /** The states of all brands that were ever polled, by brand id. Eventually consistent. */
  async findAll(): Promise<Map<string, PollState>> {
    const pages = paginateQuery(
      { client: this.client },
      {
        TableName: this.table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': POLLS_PARTITION },
      },
    )
    const states = new Map<string, PollState>()
    for await (const page of pages) {
      for (const row of page.Items ?? []) {
        const state = pollStateSchema.parse(row)
        states.set(state.brandId, state)
      }
    }
    return states
  }

  /** Writes a state in place of the one with `version - 1`. False when that one has been replaced already. */
  async replace(state: PollState): Promise<boolean> {
    const condition =
      state.version === 1
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#version = :before',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':before': state.version - 1 },
          }
    try {
      const Item = { ...pollKey(state.brandId), ...state }
      await this.client.send(new PutCommand({ TableName: this.table, Item, ...condition }))
      return true
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    }
  }
}
