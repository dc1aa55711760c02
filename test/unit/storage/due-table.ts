import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { dueIndexKey } from '../../../functions/storage/due-index.ts'

interface DueRow {
  readonly pk: string
  readonly sk: string
  duePk?: string | undefined
  dueSk?: string | undefined
}

/** Rows of a table with their times in the due index: as much of DynamoDB as a sweeper uses. Answers end after 100 rows. */
export class DueTable {
  private readonly rows = new Map<string, DueRow>()
  readonly client = { send: async (command: unknown) => this.answer(command) } as unknown as DynamoDBDocumentClient

  set(pk: string, sk: string, dueAt: string | null): void {
    this.rows.set(`${pk} ${sk}`, { pk, sk, ...dueIndexKey(`${pk}#${sk}`, dueAt) })
  }

  private answer(command: unknown): object {
    if (command instanceof QueryCommand) return this.query(command.input)
    if (command instanceof UpdateCommand) return this.update(command.input)
    throw new Error('This table knows no such command.')
  }

  private query({ ExpressionAttributeValues = {}, ExclusiveStartKey, Limit = 100 }: QueryCommand['input']): object {
    const { ':pk': pk, ':now': now } = ExpressionAttributeValues
    const after = String(ExclusiveStartKey?.dueSk ?? '')
    const due = [...this.rows.values()]
      .filter(({ duePk, dueSk = '~' }) => duePk === pk && dueSk <= now && dueSk > after)
      .toSorted((one, other) => ((one.dueSk ?? '') < (other.dueSk ?? '') ? -1 : 1))
    const Items = due.slice(0, Limit).map((row) => ({ ...row }))
    const last = Items.at(-1)
    return { Items, ...(due.length > Limit && last !== undefined ? { LastEvaluatedKey: { dueSk: last.dueSk } } : {}) }
  }

  private update({ Key = {}, ExpressionAttributeValues = {} }: UpdateCommand['input']): object {
    const row = this.rows.get(`${Key.pk} ${Key.sk}`)
    const { ':now': now, ':set_duePk': duePk, ':set_dueSk': dueSk } = ExpressionAttributeValues
    if (row?.dueSk === undefined || row.dueSk > now) {
      throw new ConditionalCheckFailedException({ message: 'not due', $metadata: {} })
    }
    Object.assign(row, { duePk, dueSk })
    return { Attributes: { ...row } }
  }
}
