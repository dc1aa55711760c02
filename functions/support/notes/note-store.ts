import { type DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { held } from '../../storage/conditional-write.ts'
import { queryAll } from '../../storage/query-all.ts'
import { type TransactWrite, transact } from '../../storage/transact.ts'
import { NOTE_PREFIX, noteKey, orderPartition, supportEnvelopeKey } from '../../vault/vault-keys.ts'
import { type NoteOfBrand, noteOfBrandSchema } from './note-fields.ts'

const rowSchema = z.object({
  noteId: z.string(),
  authorId: z.string(),
  createdAt: z.string(),
  editedAt: z.string().optional(),
  brand: noteOfBrandSchema.optional(),
  sealed: z.instanceof(Uint8Array).optional(),
})

/** A note as stored: its text is sealed. One that was deleted or erased has none, and is not shown. */
export interface SealedNote {
  readonly noteId: string
  readonly authorId: string
  readonly createdAt: string
  readonly editedAt?: string | undefined
  /** Of a message to a brand, and of its answer. */
  readonly brand?: NoteOfBrand | undefined
  readonly sealed: Uint8Array
}

/** More are for a ticket system. The bound keeps an erasure and a page small. */
export const MOST_NOTES = 200

interface NoteAt {
  readonly orderId: string
  readonly noteId: string
}

/**
 * Notes as rows of the vault, beside the order's envelopes, so that erasure is in one place. A deleted note is emptied:
 * the role that deletes notes could otherwise delete the access log beside them.
 */
export class NoteStore {
  private readonly client: DynamoDBDocumentClient
  private readonly table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client
    this.table = table
  }

  /** `gone`: the order has no customer's data, or has it no more. No note comes into being beside an erased envelope. */
  async add(orderId: string, note: SealedNote): Promise<'added' | 'full' | 'gone'> {
    if (await this.isFull(orderId)) return 'full'
    const failed = await transact(this.client, this.writes(orderId, note))
    return failed.length === 0 ? 'added' : 'gone'
  }

  async isFull(orderId: string): Promise<boolean> {
    const { Count = 0 } = await this.client.send(new QueryCommand({ ...this.all(orderId), Select: 'COUNT' }))
    return Count >= MOST_NOTES
  }

  /** Whether the order's customer was erased, so that it takes no notes. */
  async isGone(orderId: string): Promise<boolean> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.table, Key: supportEnvelopeKey(orderId), ConsistentRead: true }),
    )
    return Item === undefined || Item.erasedAt !== undefined
  }

  /** Two writes for a transaction. The first fails for an order whose customer's data is gone, the second for a note that is there. */
  writes(orderId: string, note: SealedNote): TransactWrite[] {
    return [
      {
        ConditionCheck: {
          TableName: this.table,
          Key: supportEnvelopeKey(orderId),
          ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(erasedAt)',
        },
      },
      {
        Put: {
          TableName: this.table,
          Item: { ...noteKey(orderId, note.noteId), ...note },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
    ]
  }

  async list(orderId: string): Promise<SealedNote[]> {
    return (await queryAll(this.client, this.all(orderId))).flatMap((row) => noteOf(row) ?? [])
  }

  async find({ orderId, noteId }: NoteAt): Promise<SealedNote | null> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.table, Key: noteKey(orderId, noteId), ConsistentRead: true }),
    )
    return Item === undefined ? null : noteOf(Item)
  }

  /** False when it was deleted meanwhile: an edit must not bring back an erased note. */
  edit(at: NoteAt, { sealed, editedAt }: { sealed: Uint8Array; editedAt: string }): Promise<boolean> {
    return this.change(at, 'SET sealed = :sealed, editedAt = :at', { ':sealed': sealed, ':at': editedAt })
  }

  /** As an erasure does, so that a restore does not bring it back. False when it was deleted already. */
  empty(at: NoteAt, erasedAt: string): Promise<boolean> {
    return this.change(at, 'SET erasedAt = :at REMOVE sealed', { ':at': erasedAt })
  }

  private change({ orderId, noteId }: NoteAt, UpdateExpression: string, values: Record<string, unknown>) {
    const change = new UpdateCommand({
      TableName: this.table,
      Key: noteKey(orderId, noteId),
      UpdateExpression,
      ConditionExpression: 'attribute_exists(sealed)',
      ExpressionAttributeValues: values,
    })
    return held(this.client.send(change))
  }

  private all(orderId: string) {
    return {
      TableName: this.table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :note)',
      ExpressionAttributeValues: { ':pk': orderPartition(orderId), ':note': NOTE_PREFIX },
      ConsistentRead: true,
    }
  }
}

function noteOf(row: unknown): SealedNote | null {
  const { sealed, ...note } = rowSchema.parse(row)
  return sealed === undefined ? null : { ...note, sealed }
}
