import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { awsClientDefaults } from '../runtime/aws-client.ts'

/** One client per function instance. Absent values are left out of rows, never stored as null by accident. */
export const documentClient = DynamoDBDocumentClient.from(new DynamoDBClient(awsClientDefaults), {
  marshallOptions: { removeUndefinedValues: true },
})
