import type { PostOffice } from '../../../../functions/brands/kinds/email/connection.ts'
import type { MailEntry } from '../../../../functions/brands/kinds/email/order-mail/mail-store.ts'
import type { Mail, SendOutcome } from '../../../../functions/outgoing/mails/send-mail.ts'

/** A mailStore in memory, with the table's conditions, and a post that does what the test says. */
export function memoryPostOffice(send: (mail: Mail) => Promise<SendOutcome>) {
  const entries = new Map<string, MailEntry>()
  const mails: Mail[] = []
  const office: PostOffice = {
    publicUrl: 'https://api.platform.example',
    mailStore: {
      find: async (brandOrderId) => entries.get(brandOrderId) ?? null,
      async write(brandOrderId, before, next) {
        const stored = entries.get(brandOrderId) ?? null
        if (stored?.token !== before?.token || stored?.state !== before?.state) return false
        entries.set(brandOrderId, next)
        return true
      },
    },
    send: async (mail) => {
      mails.push(mail)
      return send(mail)
    },
  }
  return { office, entries, mails }
}
