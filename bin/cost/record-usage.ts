import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { FOR_WEBHOOKS } from '../../functions/events/event-source.ts'
import type { Answered, Call, Observer } from './call-proxy.ts'
import { unitsOfRead, unitsOfWrite } from './consumed-units.ts'
import { isSendEmail, REQUESTS_A_MESSAGE } from './customer-mails.ts'
import { itemBytes, type WireItem } from './item-size.ts'
import type { TableShape } from './table-shapes.ts'
import { noUsage, type Usage } from './usage.ts'
import { kindOfRow, type WrittenRow, writesInCall } from './writes-in-call.ts'

/** What one kind of row costs. */
export interface RowUnits {
  writes: number
  /** Of the largest. */
  bytes: number
  table: number
  index: number
}

const READS = ['GetItem', 'Query', 'Scan', 'BatchGetItem']

/**
 * Counts what the functions' calls use. It reads each row that is written before and after, from the emulator, so that
 * sizes are those of real rows.
 */
export class UsageRecorder {
  usage: Usage = noUsage()
  rows = new Map<string, RowUnits>()
  /** Mails that were handed to SES. */
  mails = 0
  /** When the last call came that an order caused. */
  lastCallAt = Date.now()
  /** Off while durations are measured: reading the rows lengthens every write. */
  readsRows = true
  private readonly client: DynamoDBClient
  private readonly shapes: ReadonlyMap<string, TableShape>
  private readonly isLeftOut: (caller: string) => boolean

  /** Calls of functions that are `isLeftOut` run each minute; no order causes them. */
  constructor(client: DynamoDBClient, shapes: ReadonlyMap<string, TableShape>, isLeftOut: (caller: string) => boolean) {
    this.client = client
    this.shapes = shapes
    this.isLeftOut = isLeftOut
  }

  reset(): void {
    this.usage = noUsage()
    this.rows = new Map()
    this.mails = 0
  }

  readonly observe: Observer = async (call) => {
    if (this.isLeftOut(call.caller)) return async () => {}
    this.lastCallAt = Date.now()
    if (isSendEmail(call.operation)) {
      this.mails++
      // A rule sends the event that is its occasion to the queue.
      this.usage.queueRequests += REQUESTS_A_MESSAGE
    }
    const [service = '', operation = ''] = call.operation.split('.')
    if (service.startsWith('DynamoDB')) return this.countTable(operation, call)
    if (service === 'TrentService') this.usage.kmsRequests++
    if (service === 'secretsmanager') this.usage.secretRequests++
    if (service === 'AWSStepFunctions') this.usage.expressStarts++
    if (service === 'AWSEvents') {
      this.usage.busEvents += entriesIn(call.body)
      // A rule sends each of these to the webhooks' queue, where it is received and deleted.
      this.usage.queueRequests += 3 * markedIn(call.body)
    }
    // A message is sent, received and deleted, each alone, as where traffic is low.
    if (service === 'AmazonSQS') this.usage.queueRequests += 1 + 2 * Math.max(1, entriesIn(call.body))
    return async () => {}
  }

  private async countTable(operation: string, call: Call): Promise<(answer: Answered) => Promise<void>> {
    const input = JSON.parse(call.body)
    if (READS.includes(operation)) {
      return async ({ status, body }) => {
        if (status === 200) this.usage.reads += unitsOfRead(operation, input, JSON.parse(body))
      }
    }
    if (!this.readsRows) return async () => {}
    const written = writesInCall(input, this.shapes)
    const before = await this.readRows(written)
    return async () => {
      const after = await this.readRows(written)
      const isTransaction = operation === 'TransactWriteItems'
      for (const [position, row] of written.entries()) {
        this.countWrite(row, before[position] ?? null, after[position] ?? null, isTransaction)
      }
    }
  }

  private countWrite(row: WrittenRow, before: WireItem | null, after: WireItem | null, isTransaction: boolean): void {
    const shape = this.shapes.get(row.table)
    if (shape === undefined) return
    const units = unitsOfWrite(shape, { before, after }, isTransaction)
    this.usage.tableWrites += units.table
    this.usage.indexWrites += units.index
    const kind = kindOfRow(row)
    const known = this.rows.get(kind) ?? { writes: 0, bytes: 0, table: 0, index: 0 }
    this.rows.set(kind, {
      writes: known.writes + 1,
      bytes: Math.max(known.bytes, itemBytes(before ?? {}), itemBytes(after ?? {})),
      table: known.table + units.table,
      index: known.index + units.index,
    })
  }

  private readRows(rows: readonly WrittenRow[]): Promise<(WireItem | null)[]> {
    return Promise.all(
      rows.map(async ({ table, key }) => {
        const input = { TableName: table, Key: { ...key }, ConsistentRead: true }
        return (await this.client.send(new GetItemCommand(input))).Item ?? null
      }),
    )
  }
}

function entriesIn(body: string): number {
  const { Entries } = JSON.parse(body) as { Entries?: unknown[] }
  return Entries?.length ?? 0
}

/** Entries that are marked for webhook endpoints. */
function markedIn(body: string): number {
  const { Entries = [] } = JSON.parse(body) as { Entries?: { Resources?: string[] }[] }
  return Entries.filter(({ Resources = [] }) => Resources.includes(FOR_WEBHOOKS)).length
}
