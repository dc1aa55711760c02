import * as z from 'zod'
import { inboxSchema, type Mail } from '../../../../bin/start/site/inbox.ts'
import type { ActionPurpose } from '../../../../functions/brands/kinds/email/action-link.ts'
import { eventually } from '../../api.ts'
import { context } from '../../context.ts'

/** Every mail that the emulator's SES took for this address, oldest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const answer = await fetch(`${context.endpointUrl}/_ministack/ses/messages`)
  const { messages } = inboxSchema.parse(await answer.json())
  return Object.values(messages)
    .flat()
    .filter(({ To }) => To.includes(address))
}

export function firstMailTo(address: string): Promise<Mail> {
  return eventually(`a mail to ${address}`, async () => (await mailsTo(address))[0])
}

/** The link of a mail by its purpose, from the text that a person reads. */
export function linkIn({ BodyText }: Mail, purpose: ActionPurpose): string {
  return z.url().parse(new RegExp(`https?://\\S+/brand-actions/bo_\\w+\\.${purpose}\\.\\S+`).exec(BodyText ?? '')?.[0])
}
