import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { held } from '../../storage/conditional-write.ts'
import { type TransactWrite, transact } from '../../storage/transact.ts'
import { type Export, exportSchema } from './export.ts'
import { EXPORTS_PARTITION, exportKey } from './export-keys.ts'

/** Exports as rows of the orders table. */
export class ExportStore {
  private readonly client: DynamoDBDocumentClient
  private readonly table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client
    this.table = table
  }

  /** A new export, with what belongs to the same transaction. */
  async create(made: Export, beside: readonly TransactWrite[]): Promise<void> {
    await transact(this.client, [
      { Put: { TableName: this.table, Item: { ...exportKey(made.id), ...made } } },
      ...beside,
    ])
  }

  async find(id: string): Promise<Export | null> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.table, Key: exportKey(id), ConsistentRead: true }),
    )
    return Item === undefined ? null : exportSchema.parse(Item)
  }

  /** False when the export stands elsewhere by now: another run of the same message has written the page. */
  async advance(before: Export, after: Export): Promise<boolean> {
    return held(
      this.client.send(
        new PutCommand({
          TableName: this.table,
          Item: { ...exportKey(after.id), ...after },
          ConditionExpression: 'pages = :pages AND #status = :status',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':pages': before.pages, ':status': before.status },
        }),
      ),
    )
  }

  /** The newest. */
  async list(limit: number): Promise<Export[]> {
    const { Items = [] } = await this.client.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': EXPORTS_PARTITION },
        ScanIndexForward: false,
        Limit: limit,
        ConsistentRead: true,
      }),
    )
    return Items.map((item) => exportSchema.parse(item))
  }
}
