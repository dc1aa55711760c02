import { randomUUID } from 'node:crypto'
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { findBrand } from '../../brands/brand-store.ts'
import { recentBrand } from '../../brands/recent-brands.ts'
import { customerPageLinks } from '../../customer-page/customer-page-link.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { sesSender } from '../../outgoing/mails/send-mail.ts'
import { awsClientDefaults } from '../../runtime/aws-client.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { log } from '../../runtime/log.ts'
import { rotatingSecret } from '../../runtime/rotating-secret.ts'
import { documentClient } from '../../storage/document-client.ts'
import { kms } from '../../vault/kms.ts'
import { createChangedAddressOpener, createFulfilmentOpener } from '../../vault/open.ts'
import { createReturnLabelOpener } from '../../vault/return-labels.ts'
import { chooseSender } from '../senders/choose-sender.ts'
import { SenderStore } from '../senders/sender-store.ts'
import { sesIdentities } from '../senders/ses-identities.ts'
import { UsableSenders } from '../senders/usable-senders.ts'
import { writeCustomerMail } from '../writing/write-customer-mail.ts'
import { mailMessageSchema } from './mail-message.ts'
import { customerMailStore } from './mail-store.ts'
import { openCustomer, openLabel } from './open-customer.ts'
import { orderEvents } from './order-events.ts'
import { type MessageDependencies, takeMessage } from './take-message.ts'
import { tellStory } from './tell-story.ts'

const set = environment(
  'ordersTable',
  'settingsTable',
  'vaultTable',
  'fulfilmentKeyArn',
  'customerPageSecretArn',
  'publicUrl',
  'mailConfigurationSet',
  'sharedMailSender',
  'stage',
  'timeScale',
)
const timeScale = Number(set.timeScale)
const orders = new OrderStore(documentClient, set.ordersTable, systemClock)
const vault = { client: documentClient, table: set.vaultTable, now: systemClock }
const key = { kms, keyArn: set.fulfilmentKeyArn }
const openers = {
  openFulfilment: createFulfilmentOpener(vault, key),
  openChangedAddress: createChangedAddressOpener(vault, key),
}
const openReturnLabel = createReturnLabelOpener(vault, { purpose: 'fulfilment', ...key })
const pageLink = customerPageLinks(set.publicUrl, rotatingSecret(set.customerPageSecretArn))
const senders = new UsableSenders(
  new SenderStore({ client: documentClient, table: set.settingsTable }),
  sesIdentities(new SESv2Client(awsClientDefaults), { stage: set.stage, takesMailFrom: set.stage !== 'local' }),
  systemClock,
)

const dependencies: MessageDependencies = {
  mails: customerMailStore(documentClient, set.ordersTable),
  findBrandOrder: (orderId, brandOrderId) => orders.findBrandOrder(orderId, brandOrderId),
  findBrand: recentBrand(findBrand, systemClock, timeScale),
  eventsOf: (orderId) => orderEvents(documentClient, set.ordersTable, orderId),
  openCustomer: (brandOrder) => openCustomer(brandOrder, openers),
  async write({ voice, ...told }) {
    const { id, orderId } = told.brandOrder
    const [pageUrl, pictures] = await Promise.all([pageLink(id, systemClock()), orders.findPictures(orderId)])
    const labelUrl = await openLabel(told, openReturnLabel)
    return writeCustomerMail(tellStory({ ...told, pageUrl, pictures, labelUrl }), voice)
  },
  sendMail: sesSender({}, set.mailConfigurationSet),
  senderOf: async (brand, voice) =>
    chooseSender(voice, await senders.find(brand.id), {
      sharedSender: set.sharedMailSender,
      supportEmail: brand.support.email,
    }),
  senderRefused: (brandId) => senders.refused(brandId),
  // The emulator's SES delivers to nobody: it is the mailbox.
  testOrdersAreMailed: set.stage === 'local',
  now: systemClock,
  newToken: randomUUID,
  timeScale,
}
const processor = new BatchProcessor(EventType.SQS)

/** Writes to customers in their brands' names: docs/mails.md. What it cannot end comes again, and in the end is a dead letter. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, takeOne, processor, { context, throwOnFullBatchFailure: false })

async function takeOne({ body, messageId, attributes }: SQSRecord): Promise<void> {
  try {
    const queuedAt = new Date(Number(attributes.SentTimestamp))
    await takeMessage(mailMessageSchema.parse(JSON.parse(body)), queuedAt, dependencies)
  } catch (error) {
    log('warn', 'MESSAGE_FAILED', { messageId, error })
    throw error
  }
}
