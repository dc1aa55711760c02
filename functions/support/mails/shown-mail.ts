import * as z from 'zod'
import { type CustomerMail, customerMailState, notSentReason } from '../../customer-mails/sending/mail-row.ts'
import { occasion } from '../../orders/mails/occasion.ts'
import { obstacleToResending, resendObstacle } from './resend-obstacle.ts'

/** A mail to a customer as members see it: no address, and no word of it. */
export const shownMailSchema = z.object({
  id: z.string().describe('Id of the mail, the same however often it is sent'),
  brandOrderId: z.string().describe('Id of the brand order'),
  brandId: z.string().describe('Id of the brand in whose name it is'),
  occasion: occasion.describe('What it is about'),
  state: customerMailState,
  at: z.string().describe('Since when it is so, in UTC'),
  sentAt: z.string().nullable().describe('When Amazon SES took it last, in UTC; null where it did not'),
  language: z.string().nullable().describe('Language that it was written in; null before'),
  mails: z.int().describe('Mails that may have gone out'),
  resends: z.int().describe('Times that a member asked for it again'),
  reason: notSentReason.nullable().describe('Why it was not sent, as a code; null where it was'),
  outcome: z.string().nullable().describe('What Amazon SES told last of it, as a code; null before'),
  resendObstacle: resendObstacle.nullable().describe('Why it cannot be sent again; null where it can'),
})
export type ShownMail = z.infer<typeof shownMailSchema>

/** Oldest first. `all`: the mails of the whole order. */
export function shownMails(mails: readonly CustomerMail[], all: readonly CustomerMail[]): ShownMail[] {
  return mails
    .map((mail) =>
      shownMailSchema.parse({
        ...mail,
        id: mail.mailId,
        outcome: mail.outcome?.type ?? null,
        resendObstacle: obstacleToResending(mail, all),
      }),
    )
    .toSorted((one, other) => placeOf(one).localeCompare(placeOf(other)))
}

const placeOf = ({ sentAt, at, id }: ShownMail): string => `${sentAt ?? at} ${id}`
