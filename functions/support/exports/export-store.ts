import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { held } from '../../storage/conditional-write.ts'
import { queryAll } from '../../storage/query-all.ts'
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

  /** False when the export stands elsewhere by now: another run has written the page, or it was ended. */
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

  /** The newest; all that are kept without a limit. */
  async list(limit?: number): Promise<Export[]> {
    const rows = await queryAll(
      this.client,
      {
        TableName: this.table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': EXPORTS_PARTITION },
        ScanIndexForward: false,
        ConsistentRead: true,
      },
      limit,
    )
    return rows.map((row) => exportSchema.parse(row))
  }
}
