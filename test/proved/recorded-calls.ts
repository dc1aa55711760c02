import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RECORDED_FOLDER } from './templates.ts'

/** A permission that a call needed. Calls that differ in ids alone need the same. */
export interface NeededPermission {
  /** Name of the function that called. */
  readonly caller: string
  /** Such as `dynamodb:PutItem`. */
  readonly action: string
  readonly resource: string
  /** Of DynamoDB's partition keys what comes before the first id. */
  readonly leadingKey: string | null
  /** Of an encryption context. */
  readonly purpose: string | null
}

const PLACE = 'us-east-1:000000000000'

/** What the bodies of calls have that says which permission is needed. */
interface Body {
  readonly TableName?: string
  readonly IndexName?: string
  readonly Key?: Item
  readonly Item?: Item
  readonly KeyConditionExpression?: string
  readonly ExpressionAttributeValues?: Item
  readonly TransactItems?: readonly Readonly<Record<string, Body>>[]
  readonly RequestItems?: Readonly<Record<string, { readonly Keys: readonly Item[] }>>
  readonly QueueUrl?: string
  readonly Entries?: readonly { readonly EventBusName?: string }[]
  readonly stateMachineArn?: string
  readonly SecretId?: string
  readonly Name?: string
  readonly KeyId?: string
  readonly EncryptionContext?: { readonly purpose?: string }
}
type Item = Readonly<Record<string, { readonly S?: string }>>

/** The permissions that the calls of a run needed, each once. `keys` gives the template's name of a KMS key's ARN. */
export function neededPermissions(keys: ReadonlyMap<string, string>): NeededPermission[] {
  const lines = readFileSync(join(RECORDED_FOLDER, 'calls.log'), 'utf8').split('\n')
  const needed = new Map<string, NeededPermission>()
  for (const line of lines) {
    const [, caller, operation = '', body = ''] = /^(\S+) ([A-Z]+ \S+|\S+) (.*)$/s.exec(line) ?? []
    if (caller === undefined || caller === '-') continue
    const parsed = () => permissionsOf(operation, body === '' ? {} : JSON.parse(body), keys)
    for (const one of deletedObjects(operation, body) ?? parsed()) {
      const permission = { leadingKey: null, purpose: null, ...one, caller }
      needed.set(JSON.stringify(permission), permission)
    }
  }
  return [...needed.values()]
}

type Permission = Pick<NeededPermission, 'action' | 'resource'> & Partial<NeededPermission>

function permissionsOf(target: string, body: Body, keys: ReadonlyMap<string, string>): Permission[] {
  const [service = '', operation = ''] = target.split('.')
  switch (service) {
    case 'DynamoDB_20120810':
      return tablePermissions(operation, body)
    case 'AmazonSQS': {
      const queue = String(body.QueueUrl).split('/').at(-1)
      return [{ action: 'sqs:SendMessage', resource: `arn:aws:sqs:${PLACE}:${queue}` }]
    }
    case 'AWSEvents':
      return (body.Entries ?? []).map(({ EventBusName }) => ({
        action: 'events:PutEvents',
        resource: `arn:aws:events:${PLACE}:event-bus/${EventBusName}`,
      }))
    case 'AWSStepFunctions':
      return [{ action: `states:${operation}`, resource: String(body.stateMachineArn) }]
    case 'secretsmanager': {
      const name = String(body.SecretId ?? body.Name)
      const arn = name.startsWith('arn:') ? name : `arn:aws:secretsmanager:${PLACE}:secret:${name}-AbCdEf`
      return [{ action: `secretsmanager:${operation}`, resource: arn }]
    }
    case 'TrentService': {
      const { purpose = null } = body.EncryptionContext ?? {}
      const key = String(body.KeyId)
      return [{ action: `kms:${operation}`, resource: keys.get(key) ?? key, purpose }]
    }
    case 'AWSCognitoIdentityProviderService':
      return [{ action: `cognito-idp:${operation}`, resource: '*' }]
    default:
      return mailPermission(target) ?? objectPermission(target) ?? unknown(target)
  }
}

/** Nor does SES. Which identity a mail comes from is not recorded, since it stands beside the customer's address. */
function mailPermission(target: string): Permission[] | null {
  const [, method, path, name] = /^([A-Z]+) \/v2\/email\/([\w-]+)(?:\/([^/?]+))?/.exec(target) ?? []
  if (path === undefined) return null
  if (path === 'outbound-emails') return [{ action: 'ses:SendEmail', resource: '*' }]
  if (path === 'account') return [{ action: 'ses:GetAccount', resource: '*' }]
  const actions: Readonly<Record<string, string>> = { GET: 'Get', POST: 'Create', DELETE: 'Delete' }
  const action = path === 'identities' ? actions[method ?? ''] : undefined
  if (action === undefined) return unknown(target)
  const resource = name === undefined ? '*' : `arn:aws:ses:${PLACE}:identity/${decodeURIComponent(name)}`
  return [{ action: `ses:${action}EmailIdentity`, resource }]
}

/** S3 names no operation. Starting, filling and ending an upload in parts all need `s3:PutObject`. */
function objectPermission(target: string): Permission[] | null {
  const [, method, bucket, name] = /^(GET|PUT|POST|DELETE) \/([^/?]+)\/((?:exports|mails)\/[^?]+)/.exec(target) ?? []
  if (method === undefined) return null
  const actions: Readonly<Record<string, string>> = { GET: 's3:GetObject', DELETE: 's3:DeleteObject' }
  return [{ action: actions[method] ?? 's3:PutObject', resource: `arn:aws:s3:::${bucket}/${name}` }]
}

/** Deleting several objects names them in XML; the names hold no more than ids. */
function deletedObjects(target: string, body: string): Permission[] | null {
  const [, bucket] = /^POST \/([^/?]+)\/?\?delete/.exec(target) ?? []
  if (bucket === undefined) return null
  return [...body.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, name]) => ({
    action: 's3:DeleteObject',
    resource: `arn:aws:s3:::${bucket}/${name}`,
  }))
}

function unknown(target: string): never {
  throw new Error(`No permission is known for the call ${target}.`)
}

const tableArn = (table: string) => `arn:aws:dynamodb:${PLACE}:table/${table}`

function tablePermissions(operation: string, body: Body): Permission[] {
  if (operation === 'TransactWriteItems') {
    return (body.TransactItems ?? []).flatMap((item) =>
      Object.entries(item).flatMap(([kind, write]) =>
        tablePermissions(kind === 'ConditionCheck' ? 'ConditionCheckItem' : `${kind}Item`, write),
      ),
    )
  }
  if (operation === 'BatchGetItem') {
    return Object.entries(body.RequestItems ?? {}).flatMap(([table, { Keys }]) =>
      Keys.map((key) => tablePermission('BatchGetItem', tableArn(table), key.pk?.S)),
    )
  }
  const table = tableArn(String(body.TableName))
  if (operation === 'Query') {
    const resource = body.IndexName === undefined ? table : `${table}/index/${body.IndexName}`
    return [tablePermission('Query', resource, partitionIn(body))]
  }
  return [tablePermission(operation, table, (body.Key ?? body.Item)?.pk?.S)]
}

function tablePermission(operation: string, resource: string, partition: string | undefined): Permission {
  return { action: `dynamodb:${operation}`, resource, leadingKey: partition?.replace(/#.*$/s, '#…') ?? null }
}

/** A Query's condition starts with the partition's attribute and its value. */
function partitionIn(body: Body): string | undefined {
  const name = /=\s*(:\w+)/.exec(String(body.KeyConditionExpression))?.[1]
  return body.ExpressionAttributeValues?.[name ?? '']?.S
}
