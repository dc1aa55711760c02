import { randomUUID } from 'node:crypto'
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { brandsTemplate } from '../../infra/brands/brands-stack.ts'

/** The orders table as the template has it, for one test file alone, on the emulator of `AWS_ENDPOINT_URL`. */
export async function createOrdersTable(): Promise<{ client: DynamoDBDocumentClient; table: string }> {
  const tables = Object.values(brandsTemplate('local').findResources('AWS::DynamoDB::Table'))
  const properties = tables.find(({ Properties }) => Properties.TableName === 'diddo-local-orders')?.Properties
  const { AttributeDefinitions, KeySchema, BillingMode, GlobalSecondaryIndexes } = properties as CreateTableCommandInput
  const table = `orders-${randomUUID()}`
  const dynamodb = new DynamoDBClient({})
  await dynamodb.send(
    new CreateTableCommand({ TableName: table, AttributeDefinitions, KeySchema, BillingMode, GlobalSecondaryIndexes }),
  )
  return { client: DynamoDBDocumentClient.from(dynamodb), table }
}
