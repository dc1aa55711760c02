import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { ManagedBrand } from '../../../functions/administration/brands/brand-fields.ts'
import { timestamp } from '../../../functions/runtime/clock.ts'
import { dueIndexKey } from '../../../functions/storage/due-index.ts'
import { admin } from '../administration/admin.ts'
import { eventually } from '../api.ts'
import { invoke, tableName, tables } from '../aws.ts'
import { emailBrand } from '../brands/email/email-brand.ts'
import { mailsTo } from '../brands/email/inbox.ts'
import { context } from '../context.ts'

interface Asked {
  readonly hears?: readonly string[]
  readonly when?: string
  readonly language?: string
}

/** A brand by e-mail with contacts by the start of their addresses. */
export async function noticedBrand(contacts: Readonly<Record<string, Asked>>) {
  const brand = await emailBrand({ returns: 'platform' })
  const addressOf = (name: string) => `${name}@${brand.id}.example`
  const body = { contacts: Object.entries(contacts).map(([name, asked]) => ({ email: addressOf(name), ...asked })) }
  const changed = await admin<ManagedBrand>('PATCH', `/brands/${brand.id}`, body)
  if (changed.status !== 200) throw new Error(`Adding contacts was answered ${changed.status}`)
  const ids = new Map(changed.body.contacts.map(({ id, email }) => [email, id]))
  return {
    ...brand,
    addressOf,
    contactId: (name: string) => ids.get(addressOf(name)) ?? '',
    subjects: async (name: string) => (await mailsTo(addressOf(name))).map(({ Subject }) => Subject),
    read: async () => (await admin<ManagedBrand>('GET', `/brands/${brand.id}`)).body,
    change: (fields: object) => admin<ManagedBrand>('PATCH', `/brands/${brand.id}`, fields),
  }
}

/** The link of a notice, at the address where this run serves the API. */
export async function unsubscribeLink(address: string): Promise<string> {
  const [mail] = await mailsTo(address)
  const [, token] = /\/brand-contacts\/(\S+)/.exec(mail?.BodyText ?? '') ?? []
  if (token === undefined) throw new Error(`The mail to ${address} has no link.`)
  return `${context.apiUrl}/brand-contacts/${token}`
}

/** Makes a row due that would be due later, and has the sweeper find it. */
export async function makeDue(key: { pk: string; sk: string }): Promise<void> {
  const { duePk, dueSk } = dueIndexKey(key.pk, timestamp(new Date(Date.now() - 1000)))
  await eventually(`the row ${key.pk}`, () =>
    tables
      .send(
        new UpdateCommand({
          TableName: tableName('deliveries'),
          Key: key,
          UpdateExpression: 'SET duePk = :pk, dueSk = :sk',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':pk': duePk, ':sk': dueSk },
        }),
      )
      .then(
        () => true,
        () => false,
      ),
  )
  await invoke('sweep-deliveries')
}
