import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import type { DirectAnswer } from '../runtime/direct-calls/direct-calls.ts'
import { fromAttributes, toAttributes } from './attribute-values.ts'

/** A command as DynamoDB's JSON. */
export interface DirectCommand {
  readonly operation: string
  readonly body: string
}

type Fields = Record<string, unknown>
type Attributes = Parameters<typeof fromAttributes>[0]

const operations = new Map<unknown, string>([
  [GetCommand, 'GetItem'],
  [PutCommand, 'PutItem'],
  [UpdateCommand, 'UpdateItem'],
  [DeleteCommand, 'DeleteItem'],
  [QueryCommand, 'Query'],
  [BatchGetCommand, 'BatchGetItem'],
  [TransactWriteCommand, 'TransactWriteItems'],
])

/** Null for a command that is not called often, and is left to the SDK. */
export function directCommand(command: { readonly input: object }): DirectCommand | null {
  const { input } = command
  const operation = operations.get(command.constructor)
  // Its error would hold a row.
  if (operation === undefined || 'ReturnValuesOnConditionCheckFailure' in input) return null
  return { operation, body: JSON.stringify(withAttributes(input as Fields)) }
}

/** The fields of a command that hold a row's values, or the parts of a command that do. */
function withAttributes(input: Fields): Fields {
  const { Key, Item, ExpressionAttributeValues, ExclusiveStartKey, TransactItems, RequestItems } = input
  const fields: Fields = { ...input }
  if (Key !== undefined) fields.Key = toAttributes(Key as Fields)
  if (Item !== undefined) fields.Item = toAttributes(Item as Fields)
  if (ExpressionAttributeValues !== undefined) {
    fields.ExpressionAttributeValues = toAttributes(ExpressionAttributeValues as Fields)
  }
  if (ExclusiveStartKey !== undefined) fields.ExclusiveStartKey = toAttributes(ExclusiveStartKey as Fields)
  if (TransactItems !== undefined) {
    fields.TransactItems = (TransactItems as Fields[]).map((write) => mapped(write, withAttributes))
  }
  if (RequestItems !== undefined) {
    fields.RequestItems = mapped(RequestItems as Fields, (table) => ({
      ...table,
      Keys: (table.Keys as Fields[]).map(toAttributes),
    }))
  }
  return fields
}

function mapped(parts: Fields, change: (part: Fields) => unknown): Fields {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, change(part as Fields)]))
}

/**
 * What a command answers; undefined where the SDK should try again: everything but success, and the refusals that
 * are part of everyday work, which are thrown as the SDK throws them.
 */
export function answerOf({ status, requestId, body }: DirectAnswer): Fields | undefined {
  if (status === 200) return fromAnswer(JSON.parse(body) as Fields)
  const refusal = status === 400 ? refusalIn(body, { httpStatusCode: status, requestId }) : undefined
  if (refusal !== undefined) throw refusal
  return undefined
}

function fromAnswer(answer: Fields): Fields {
  const { Item, Items, Attributes, LastEvaluatedKey, Responses, UnprocessedKeys } = answer
  if (Item !== undefined) answer.Item = fromAttributes(Item as Attributes)
  if (Items !== undefined) answer.Items = (Items as Attributes[]).map(fromAttributes)
  if (Attributes !== undefined) answer.Attributes = fromAttributes(Attributes as Attributes)
  if (LastEvaluatedKey !== undefined) answer.LastEvaluatedKey = fromAttributes(LastEvaluatedKey as Attributes)
  if (Responses !== undefined) {
    answer.Responses = mapped(Responses as Fields, (rows) => (rows as unknown as Attributes[]).map(fromAttributes))
  }
  if (UnprocessedKeys !== undefined) {
    answer.UnprocessedKeys = mapped(UnprocessedKeys as Fields, (table) => ({
      ...table,
      Keys: (table.Keys as Attributes[]).map(fromAttributes),
    }))
  }
  return answer
}

function refusalIn(body: string, $metadata: { httpStatusCode: number; requestId: string | undefined }) {
  const { __type, message = '', Message = message, CancellationReasons = [] } = parsed(body)
  const about = { message: String(Message), $metadata }
  switch (String(__type).split('#').at(-1)) {
    case 'ConditionalCheckFailedException':
      return new ConditionalCheckFailedException(about)
    case 'TransactionConflictException':
      return new TransactionConflictException(about)
    case 'TransactionCanceledException':
      return new TransactionCanceledException({ ...about, CancellationReasons: CancellationReasons as object[] })
  }
  return undefined
}

function parsed(body: string): Fields {
  try {
    return JSON.parse(body)
  } catch {
    return {}
  }
}
