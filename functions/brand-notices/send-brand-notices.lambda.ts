import { randomUUID } from 'node:crypto'
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { findBrands } from '../brands/brand-store.ts'
import { contactStates } from '../brands/contacts/contact-states.ts'
import { OrderStore } from '../orders/order-store.ts'
import { sesSender } from '../outgoing/mails/send-mail.ts'
import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { log } from '../runtime/log.ts'
import { rotatingSecret } from '../runtime/rotating-secret.ts'
import { documentClient } from '../storage/document-client.ts'
import { digestStore } from './digests/digest-store.ts'
import { type HearDependencies, hear, messageSchema } from './hearing/hear.ts'
import { watchStore } from './hearing/watch-store.ts'
import { noticeStore } from './telling/notice-store.ts'
import { signContactLink } from './unsubscribing/contact-link.ts'
import { writeNotice } from './writing/write-notice.ts'

const settings = environment(
  'ordersTable',
  'settingsTable',
  'deliveriesTable',
  'contactLinkSecretArn',
  'publicUrl',
  'mailConfigurationSet',
  'noticeMailFrom',
  'timeScale',
)
const secret = rotatingSecret(settings.contactLinkSecretArn)
const start = settings.publicUrl.replace(/\/+$/, '')

const dependencies: HearDependencies = {
  orders: new OrderStore(documentClient, settings.ordersTable, systemClock),
  findBrands,
  watches: watchStore(documentClient, settings.deliveriesTable),
  digests: digestStore(documentClient, settings.deliveriesTable),
  states: contactStates(documentClient, settings.settingsTable),
  store: noticeStore(documentClient, settings.deliveriesTable),
  send: sesSender({}, settings.mailConfigurationSet),
  async writeMail(reader, occasionId, notices) {
    const link = { brandId: reader.brand.id, contactId: reader.contactId }
    const token = signContactLink(await secret.current(systemClock()), link)
    const unsubscribeUrl = `${start}/brand-contacts/${token}`
    return writeNotice(reader, occasionId, notices, { from: settings.noticeMailFrom, unsubscribeUrl })
  },
  now: systemClock,
  newToken: randomUUID,
  timeScale: Number(settings.timeScale),
}
const processor = new BatchProcessor(EventType.SQS)

/** Tells contacts of brands what happens. What could not be told comes again, and finally becomes a dead letter. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, hearOne, processor, { context, throwOnFullBatchFailure: false })

async function hearOne({ body, messageId }: SQSRecord): Promise<void> {
  try {
    await hear(messageSchema.parse(JSON.parse(body)), dependencies)
  } catch (error) {
    log('warn', 'MESSAGE_FAILED', { messageId, error })
    throw error
  }
}
