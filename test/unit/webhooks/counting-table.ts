import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { unitsOfWrite } from '../../../bin/cost/consumed-units.ts'
import { itemBytes } from '../../../bin/cost/item-size.ts'

type Row = Record<string, unknown>
type Put = NonNullable<ConstructorParameters<typeof PutCommand>[0]>
type Update = ConstructorParameters<typeof UpdateCommand>[0]

const shape = {
  name: 'deliveries',
  keys: ['pk', 'sk'],
  indexes: [
    { name: 'by-endpoint', keys: ['endpointPk', 'endpointSk'], copied: [] },
    { name: 'by-due', keys: ['duePk', 'dueSk'], copied: [] },
  ],
}

/** The deliveries table of a store whose conditions all hold, which counts the write units that AWS would charge. */
export class CountingTable {
  units = 0
  readonly rows = new Map<string, Row>()
  readonly client = { send: async (command: unknown) => this.write(command) } as unknown as DynamoDBDocumentClient

  largestRowBytes(): number {
    return Math.max(...[...this.rows.values()].map((row) => itemBytes(marshall(row))))
  }

  private write(command: unknown): object {
    if (command instanceof PutCommand) this.put(command.input, false)
    else if (command instanceof UpdateCommand) this.update(command.input, false)
    else if (command instanceof TransactWriteCommand) {
      for (const { Put, Update } of command.input.TransactItems ?? []) {
        if (Put !== undefined) this.put(Put, true)
        if (Update !== undefined) this.update(Update, true)
      }
    } else throw new Error('This table knows no such command.')
    return {}
  }

  private put({ Item = {} }: Put, isTransaction: boolean): void {
    this.change(Item, Item, isTransaction)
  }

  private update({ Key = {}, ...expressions }: Update, isTransaction: boolean): void {
    const { UpdateExpression = '', ExpressionAttributeNames = {}, ExpressionAttributeValues = {} } = expressions
    const row: Row = { ...(this.rows.get(nameOf(Key)) ?? Key) }
    const [, set = '', , remove = ''] = /^SET (.*?)( REMOVE (.*))?$/.exec(UpdateExpression) ?? []
    for (const assignment of set.split(', ')) {
      const [name = '', value = ''] = assignment.split(' = ')
      row[ExpressionAttributeNames[name] ?? name] = ExpressionAttributeValues[value]
    }
    for (const name of remove.split(', ')) delete row[ExpressionAttributeNames[name] ?? name]
    this.change(Key, row, isTransaction)
  }

  private change(key: Row, row: Row, isTransaction: boolean): void {
    const before = this.rows.get(nameOf(key))
    const change = { before: before === undefined ? null : marshall(before), after: marshall(row) }
    const { table, index } = unitsOfWrite(shape, change, isTransaction)
    this.units += table + index
    this.rows.set(nameOf(key), row)
  }
}

const nameOf = ({ pk, sk }: Row): string => `${pk} ${sk}`
