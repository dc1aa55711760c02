import { dispatcherFor } from '../../../dispatch/dispatch-to-brand.ts'
import { sesSender } from '../../../outgoing/mails/send-mail.ts'
import { environment, optionalEnvironment } from '../../../runtime/environment.ts'
import { documentClient } from '../../../storage/document-client.ts'
import { emailIntegration } from './email.ts'
import { dynamoMailStore } from './order-mail/mail-store.ts'

const { ordersTable, publicUrl } = environment('ordersTable', 'publicUrl')

/** The workflow's branch for brands that get their orders by mail: docs/brands/email.md. */
export const handler = dispatcherFor(
  emailIntegration({
    mailStore: dynamoMailStore(documentClient, ordersTable),
    send: sesSender({}, optionalEnvironment('mailConfigurationSet')),
    publicUrl,
  }),
  'dispatch-to-email',
)
