import type { OutcomeStore } from '../../../../functions/customer-mails/outcomes/outcome-store.ts'
import type { CustomerMail } from '../../../../functions/customer-mails/sending/mail-row.ts'
import { someMail } from '../some-mail.ts'

/** One mail's row in memory. `crash` is asked after each write. */
export class MemoryMails implements Pick<OutcomeStore, 'find' | 'apply' | 'told'> {
  mail: CustomerMail | null
  crash = (): void => {}

  constructor(changes: Partial<CustomerMail> = {}) {
    this.mail = someMail(changes)
  }

  readonly find = async (brandOrderId: string, mailId: string) =>
    this.mail?.brandOrderId === brandOrderId && this.mail.mailId === mailId ? this.mail : null

  readonly apply: OutcomeStore['apply'] = async (before, next) => {
    if (this.mail?.at !== before.at || this.mail.state !== before.state || this.mail.mails !== before.mails)
      return false
    this.mail = { ...this.mail, ...next }
    this.crash()
    return true
  }

  readonly told: OutcomeStore['told'] = async ({ outcome }) => {
    const now = this.mail?.outcome ?? null
    if (this.mail === null || now === null || now.type !== outcome?.type || now.at !== outcome.at) return
    this.mail = { ...this.mail, outcome: { ...now, isTold: true } }
    this.crash()
  }
}
