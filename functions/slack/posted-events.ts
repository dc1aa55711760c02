import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'

/** Seconds for which a posted event is remembered. EventBridge and SQS repeat within two weeks at most. */
const REMEMBERED_SECONDS = 15 * 24 * 3600

/** Access pattern: one posted event by its id. Slack itself knows no idempotency key. */
const postedKey = (eventId: string) => ({ pk: `SLACK#${eventId}`, sk: 'POSTED' })

/** The events that were posted. A repeated event is shown once, unless a crash happened just after posting. */
export class PostedEvents {
  private readonly client: DynamoDBDocumentClient
  private readonly table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client
    this.table = table
  }

  async has(eventId: string): Promise<boolean> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.table, Key: postedKey(eventId), ConsistentRead: true }),
    )
    return Item !== undefined
  }

  async add(eventId: string, now: Date): Promise<void> {
    const expiresAt = Math.floor(now.getTime() / 1000) + REMEMBERED_SECONDS
    await this.client.send(new PutCommand({ TableName: this.table, Item: { ...postedKey(eventId), expiresAt } }))
  }
}
