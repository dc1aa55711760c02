import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { queryAll } from '../../storage/query-all.ts'
import { type Command, type CommandIds, commandItem, commandKey, commandSchema } from './command.ts'

/** Commands as rows of the orders table. Every write is conditional on the attempt that was read. */
export class CommandStore {
  private readonly client: DynamoDBDocumentClient
  private readonly table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client
    this.table = table
  }

  async find(ids: CommandIds): Promise<Command | null> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.table, Key: commandKey(ids), ConsistentRead: true }),
    )
    return Item === undefined ? null : commandSchema.parse(Item)
  }

  /** Every command of an order, the settled ones too: some dozens at most. */
  async list(orderId: string): Promise<Command[]> {
    const rows = await queryAll(this.client, {
      TableName: this.table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :command)',
      ExpressionAttributeValues: { ':pk': `ORDER#${orderId}`, ':command': 'COMMAND#' },
    })
    return rows.map((row) => commandSchema.parse(row))
  }

  /** False when another function took the command after attempt number `attempts`. */
  async replace(command: Command, attempts: number): Promise<boolean> {
    try {
      await this.client.send(
        new PutCommand({
          TableName: this.table,
          Item: commandItem(command),
          ConditionExpression: 'attempts = :attempts',
          ExpressionAttributeValues: { ':attempts': attempts },
        }),
      )
      return true
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    }
  }
}
