import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { idLookup, numberPartition } from '../lookup/lookup-keys.ts'

/** Finds orders by the index of what people read out; newest first where they have a time. Eventually consistent. */
export interface LookupIndex {
  /** By the last characters of an id of ours, six at least. */
  readonly byEnd: (end: string, limit: number) => Promise<string[]>
  readonly byNumber: (kind: 'REFERENCE' | 'TRACKING', number: string, limit: number) => Promise<string[]>
}

const entrySchema = z.object({ pk: z.string().startsWith('ORDER#') })

export function lookupIndex(client: DynamoDBDocumentClient, table: string): LookupIndex {
  async function find(partition: string, prefix: string, limit: number): Promise<string[]> {
    const condition = prefix === '' ? '' : ' AND begins_with(lookupSk, :prefix)'
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'by-lookup',
        KeyConditionExpression: `lookupPk = :partition${condition}`,
        ExpressionAttributeValues: { ':partition': partition, ...(prefix === '' ? {} : { ':prefix': prefix }) },
        ScanIndexForward: false,
        Limit: limit,
      }),
    )
    return [...new Set(Items.map((item) => entrySchema.parse(item).pk.slice('ORDER#'.length)))]
  }

  return {
    byEnd(end, limit) {
      const { partition, prefix } = idLookup(end)
      return find(partition, prefix, limit)
    },
    byNumber: (kind, number, limit) => find(numberPartition(kind, number), '', limit),
  }
}
