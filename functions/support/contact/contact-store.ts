import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { TransactWrite } from '../../storage/transact.ts'
import { contactKey } from './contact-keys.ts'

/** Days for which an answer finds its order. */
const KEPT_DAYS = 400

/** A message that a member wrote to a brand, without its words. */
const contactSchema = z.object({
  id: z.string(),
  orderId: z.string(),
  brandOrderId: z.string(),
  brandId: z.string(),
  memberId: z.string(),
  /** The brand's own contact. */
  sentTo: z.string(),
})
export type Contact = z.infer<typeof contactSchema>

export function contactWrite(table: string, contact: Contact, now: Date): TransactWrite {
  const expiresAt = Math.floor(now.getTime() / 1000) + KEPT_DAYS * 86_400
  return { Put: { TableName: table, Item: { ...contactKey(contact.id), ...contact, expiresAt } } }
}

export async function findContact(client: DynamoDBDocumentClient, table: string, id: string): Promise<Contact | null> {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: contactKey(id) }))
  return Item === undefined ? null : contactSchema.parse(Item)
}
