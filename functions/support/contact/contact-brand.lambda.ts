import { findBrand } from '../../brands/brand-store.ts'
import { checkedRequest } from '../../changes/check-request.ts'
import { httpHandler } from '../../http/http-handler.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment, optionalEnvironment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { contactBrandRoute } from './contact.routes.ts'
import { contactBrand } from './contact-brand.ts'
import { brandContactSchema } from './contact-fields.ts'
import { deskMailSender } from './desk-mail.ts'

const { ordersTable } = environment('ordersTable')
const dependencies = {
  orders: new OrderStore(documentClient, ordersTable, systemClock),
  findBrand,
  send: deskMailSender(),
  mailbox: optionalEnvironment('deskMailbox'),
}

/** A member writes to a brand. */
export const handler = httpHandler(contactBrandRoute, (request) => {
  const contact = checkedRequest(brandContactSchema, request.body)
  return contactBrand({ ...request, ...request.params, contact }, dependencies)
})
