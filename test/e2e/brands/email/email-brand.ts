import { admin, uniqueId } from '../../administration/admin.ts'
import { context } from '../../context.ts'

/** Registers a brand that gets its orders by mail, in a mailbox of its own. */
export async function emailBrand(settings: Record<string, string> = {}, more: Record<string, unknown> = {}) {
  const id = uniqueId('mail')
  const recipient = `orders@${id}.example`
  const made = await admin('POST', '/brands', {
    id,
    name: 'Atelier Örtli',
    integration: 'email',
    settings: {
      recipient,
      sender: 'orders@diddo.example',
      senderName: 'Diddo Läden',
      linksUrl: context.apiUrl,
      ...settings,
    },
    ...more,
  })
  if (made.status !== 201) throw new Error(`Making the brand was answered ${made.status}: ${JSON.stringify(made.body)}`)
  return { id, recipient }
}
