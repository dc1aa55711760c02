import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}))

/** Stores an order as it came. */
export async function handler({ body }: { body: string }) {
  const order = { id: randomUUID(), ...JSON.parse(body) }
  await client.send(new PutCommand({ TableName: process.env.TABLE, Item: order }))
  return { statusCode: 201, body: JSON.stringify({ id: order.id }) }
}
