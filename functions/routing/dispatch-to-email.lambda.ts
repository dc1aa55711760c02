import { emailIntegration } from '../brands/email/email.ts'
import { tableMailBook } from '../brands/email/mail-book.ts'
import { sesSender } from '../brands/email/send-mail.ts'
import { documentClient } from '../runtime/dynamodb.ts'
import { environment, optionalEnvironment } from '../runtime/environment.ts'
import { submitterFor } from './submission-runtime.ts'

const { ordersTable, publicUrl } = environment('ordersTable', 'publicUrl')

/** The workflow's branch for brands that get their orders by mail: docs/brands/email.md. */
export const handler = submitterFor(
  emailIntegration({
    book: tableMailBook(documentClient, ordersTable),
    send: sesSender({}, optionalEnvironment('mailConfigurationSet')),
    publicUrl,
  }),
  'dispatch-to-email',
)
