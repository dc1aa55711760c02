import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { SettingsStore } from '../../../../functions/http/settings-store.ts'

type Row = Record<string, unknown>
interface Write {
  readonly Item?: Row
  readonly Key?: Row
  readonly ConditionExpression?: string
  readonly ExpressionAttributeValues?: Row
}

/** A table in memory that knows the conditions of senders' rows. `crash` is asked before each write. */
export class MemorySettings implements SettingsStore {
  readonly table = 'settings'
  readonly rows = new Map<string, Row>()
  crash = (): void => {}

  get client(): DynamoDBDocumentClient {
    const send = async ({ input }: { input: Write & { TransactItems?: Record<string, Write>[] } }) => {
      if (input.TransactItems === undefined && input.ConditionExpression === undefined) {
        return { Item: this.rows.get(nameOf(input.Key ?? {})) }
      }
      this.crash()
      this.writeAll(input.TransactItems?.flatMap((item) => Object.values(item)) ?? [input])
      return {}
    }
    return { send } as unknown as DynamoDBDocumentClient
  }

  private writeAll(writes: readonly Write[]): void {
    const failed = writes.map((write) => !this.holds(write))
    if (failed.includes(true)) {
      const CancellationReasons = failed.map((one) => ({ Code: one ? 'ConditionalCheckFailed' : 'None' }))
      throw new TransactionCanceledException({ $metadata: {}, message: 'refused', CancellationReasons })
    }
    for (const { Item, Key } of writes) {
      if (Item === undefined) this.rows.delete(nameOf(Key ?? {}))
      else this.rows.set(nameOf(Item), Item)
    }
  }

  private holds({ Item, Key, ConditionExpression, ExpressionAttributeValues }: Write): boolean {
    const before = this.rows.get(nameOf(Item ?? Key ?? {}))
    if (ConditionExpression === 'attribute_not_exists(pk)') return before === undefined
    if (ConditionExpression === 'version = :version') return before?.version === ExpressionAttributeValues?.[':version']
    throw new Error(`This table does not know the condition ${ConditionExpression}.`)
  }
}

const nameOf = ({ pk, sk }: Row): string => `${pk} ${sk}`
