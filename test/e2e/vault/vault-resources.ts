import { randomUUID } from 'node:crypto'
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type CreateKeyCommandInput, KMS } from '@aws-sdk/client-kms'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { vaultTemplate } from '../../infra/vault/vault-stack.ts'

export interface VaultResources {
  readonly client: DynamoDBDocumentClient
  readonly kms: KMS
  readonly table: string
  readonly fulfilmentKeyArn: string
  readonly supportKeyArn: string
  readonly webhookSigningKeyArn: string
  readonly blindIndexKeyArn: string
}

/** The vault's table and keys as the template has them, for one test file alone, on the emulator of `AWS_ENDPOINT_URL`. */
export async function createVaultResources(): Promise<VaultResources> {
  const template = vaultTemplate('local')
  const kms = new KMS({})
  const dynamodb = new DynamoDBClient({})
  const [{ Properties: table } = { Properties: {} }] = Object.values(template.findResources('AWS::DynamoDB::Table'))
  const TableName = `${table.TableName}-${randomUUID()}`
  const { AttributeDefinitions, KeySchema, BillingMode, GlobalSecondaryIndexes } = table as CreateTableCommandInput
  await dynamodb.send(
    new CreateTableCommand({ TableName, AttributeDefinitions, KeySchema, BillingMode, GlobalSecondaryIndexes }),
  )

  const keys = Object.entries(template.findResources('AWS::KMS::Key'))
  const createKey = async (name: string): Promise<string> => {
    const [, resource] = keys.find(([id]) => id.startsWith(`Vault${name}`)) ?? []
    const { KeySpec, KeyUsage } = (resource?.Properties ?? {}) as CreateKeyCommandInput
    const { KeyMetadata } = await kms.createKey({ KeySpec, KeyUsage })
    return KeyMetadata?.Arn ?? ''
  }
  return {
    client: DynamoDBDocumentClient.from(dynamodb),
    kms,
    table: TableName,
    fulfilmentKeyArn: await createKey('FulfilmentKey'),
    supportKeyArn: await createKey('SupportKey'),
    webhookSigningKeyArn: await createKey('WebhookSigningKey'),
    blindIndexKeyArn: await createKey('BlindIndexKeys'),
  }
}
