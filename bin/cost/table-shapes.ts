import { DescribeTableCommand, type DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'

export interface IndexShape {
  readonly name: string
  /** Attributes that are the index's own key. */
  readonly keys: readonly string[]
  /** Attributes that are copied beside the keys; null for all of the row. */
  readonly copied: readonly string[] | null
}

export interface TableShape {
  readonly name: string
  readonly keys: readonly string[]
  readonly indexes: readonly IndexShape[]
}

/** Keys and indexes of every deployed table, by the table's name. */
export async function readTableShapes(client: DynamoDBClient): Promise<Map<string, TableShape>> {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}))
  const shapes = await Promise.all(
    TableNames.map(async (name): Promise<[string, TableShape]> => {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
      const indexes = (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName = '', KeySchema, Projection }) => ({
        name: IndexName,
        keys: namesOf(KeySchema),
        copied: Projection?.ProjectionType === 'ALL' ? null : (Projection?.NonKeyAttributes ?? []),
      }))
      return [name, { name, keys: namesOf(Table?.KeySchema), indexes }]
    }),
  )
  return new Map(shapes)
}

function namesOf(schema: readonly { AttributeName?: string | undefined }[] = []): string[] {
  return schema.map(({ AttributeName = '' }) => AttributeName)
}
