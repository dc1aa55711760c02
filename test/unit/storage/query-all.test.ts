import type { DynamoDBDocumentClient, QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { batchGet } from '../../../functions/storage/batch-get.ts'
import { queryAll } from '../../../functions/storage/query-all.ts'

/** A Query whose answers end after so many rows, as DynamoDB's end after a megabyte. */
function rowsInAnswersOf(size: number, rows: number): { client: DynamoDBDocumentClient; asked: QueryCommandInput[] } {
  const asked: QueryCommandInput[] = []
  const send = async ({ input }: { input: QueryCommandInput }) => {
    asked.push(input)
    const start = Number(input.ExclusiveStartKey?.n ?? 0)
    const count = Math.min(size, input.Limit ?? rows, rows - start)
    const Items = Array.from({ length: count }, (_, index) => ({ n: start + index + 1 }))
    return { Items, ...(start + count < rows ? { LastEvaluatedKey: { n: start + count } } : {}) }
  }
  return { client: { send } as unknown as DynamoDBDocumentClient, asked }
}

const query = { TableName: 'table', KeyConditionExpression: 'pk = :pk' }
const numbers = (rows: readonly Record<string, unknown>[]) => rows.map(({ n }) => n)

test('inputs row 16: reads on where an answer ends before its limit', async () => {
  const { client, asked } = rowsInAnswersOf(40, 250)
  expect(numbers(await queryAll(client, query, 101))).toEqual(Array.from({ length: 101 }, (_, index) => index + 1))
  expect(asked.map(({ Limit }) => Limit)).toEqual([101, 61, 21])
})

test('reads everything without a limit, and asks once where one answer has it', async () => {
  expect(await queryAll(rowsInAnswersOf(40, 250).client, query)).toHaveLength(250)
  const { client, asked } = rowsInAnswersOf(1_000, 7)
  expect(await queryAll(client, query, 100)).toHaveLength(7)
  expect(asked).toHaveLength(1)
})

test('batchGet asks again for what DynamoDB left out, 100 rows a call, and no row twice', async () => {
  const calls: number[] = []
  const send = async ({ input }: { input: { RequestItems: Record<string, { Keys: { pk: string }[] }> } }) => {
    const Keys = input.RequestItems.table?.Keys ?? []
    calls.push(Keys.length)
    const read = Keys.slice(0, 70)
    const rest = Keys.slice(70)
    return { Responses: { table: read }, UnprocessedKeys: rest.length === 0 ? {} : { table: { Keys: rest } } }
  }
  const client = { send } as unknown as DynamoDBDocumentClient
  const keys = Array.from({ length: 150 }, (_, index) => ({ pk: `ORDER#${index}`, sk: 'ORDER' }))
  const rows = await batchGet(client, 'table', [...keys, ...keys.slice(0, 10)])
  expect(new Set(rows.map(({ pk }) => pk)).size).toBe(150)
  expect(rows).toHaveLength(150)
  expect(calls.toSorted((one, other) => one - other)).toEqual([30, 50, 100])
})
