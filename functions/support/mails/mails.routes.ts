import * as z from 'zod'
import { brandOrderIdInPath, mailIdInPath, orderIdInPath } from '../../http/path-ids.ts'
import { defineRoute } from '../../http/route.ts'
import { MOST_RESENDS } from './resend-obstacle.ts'
import { shownMailSchema } from './shown-mail.ts'

export const resendMailRoute = defineRoute({
  method: 'POST',
  path: '/support/orders/{orderId}/brand-orders/{brandOrderId}/mails/{mailId}/resends',
  operationId: 'support-resend-mail',
  summary: 'Send a mail to the customer again',
  description:
    'It is written anew, from what the order is now, and goes to the address of the order. Refused as a state_conflict ' +
    'where that address does not take mails or was erased, while the mail is being sent, and after ' +
    `${MOST_RESENDS} times. \`resendObstacle\` of the order’s mails says so before.`,
  tag: 'Support desk: acting',
  access: 'support',
  idempotency: 'required',
  params: z.object({ orderId: orderIdInPath, brandOrderId: brandOrderIdInPath, mailId: mailIdInPath }),
  body: z.strictObject({}),
  responses: { 202: { description: 'The mail, which is being sent', schema: shownMailSchema } },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed'],
})
