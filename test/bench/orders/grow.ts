import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { KMS } from '@aws-sdk/client-kms'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { emulatorSettings } from '../../../bin/local-run/aws-settings.ts'
import { createBlindIndex } from '../../../functions/vault/blind-index.ts'
import { store } from '../search/stored-orders.ts'

/** Writes the rows of so many ended orders beside those of the run: placing 100,000 would take hours. */
export async function storeOrders(endpointUrl: string, count: number): Promise<void> {
  const settings = emulatorSettings(endpointUrl)
  const kms = new KMS(settings)
  const { KeyMetadata } = await kms.createKey({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' })
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(settings), {
    marshallOptions: { removeUndefinedValues: true },
  })
  const blindIndex = createBlindIndex({ kms, keys: [{ version: '1', keyArn: KeyMetadata?.Arn ?? '' }] })
  await store({ client, orders: 'diddo-local-orders', vault: 'diddo-local-vault', blindIndex }, 0, count)
}
