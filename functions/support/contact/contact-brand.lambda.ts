import { findBrand } from '../../brands/brand-store.ts'
import { checkedRequest } from '../../changes/check-request.ts'
import { httpHandler } from '../../http/http-handler.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment, optionalEnvironment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { kms } from '../../vault/kms.ts'
import { createNoteSealer } from '../../vault/notes.ts'
import { NoteStore } from '../notes/note-store.ts'
import { contactBrandRoute } from './contact.routes.ts'
import { contactBrand } from './contact-brand.ts'
import { brandContactSchema } from './contact-fields.ts'
import { answerAddress, deskMailSender } from './desk-mail.ts'

const { ordersTable, vaultTable, supportKeyArn } = environment('ordersTable', 'vaultTable', 'supportKeyArn')
const addresses = {
  answersDomain: optionalEnvironment('answersDomain'),
  mailbox: optionalEnvironment('deskMailbox'),
}
const dependencies = {
  orders: new OrderStore(documentClient, ordersTable, systemClock),
  findBrand,
  send: deskMailSender(),
  replyTo: (message: { contactId: string; brandOrderId: string }) => answerAddress(message, addresses),
  notes: new NoteStore(documentClient, vaultTable),
  seal: createNoteSealer({ kms, keyArn: supportKeyArn }),
}

/** A member writes to a brand. */
export const handler = httpHandler(contactBrandRoute, (request) => {
  const contact = checkedRequest(brandContactSchema, request.body)
  return contactBrand({ ...request, ...request.params, contact }, dependencies)
})
