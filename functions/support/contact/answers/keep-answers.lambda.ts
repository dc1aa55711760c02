import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import { S3Client } from '@aws-sdk/client-s3'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import * as z from 'zod'
import { OrderStore } from '../../../orders/order-store.ts'
import { awsClientDefaults } from '../../../runtime/aws-client.ts'
import { systemClock } from '../../../runtime/clock.ts'
import { environment } from '../../../runtime/environment.ts'
import { log } from '../../../runtime/log.ts'
import { documentClient as client } from '../../../storage/document-client.ts'
import { kms } from '../../../vault/kms.ts'
import { createNoteSealer } from '../../../vault/notes.ts'
import { NoteStore } from '../../notes/note-store.ts'
import { findContact } from '../contact-store.ts'
import { answerKeeper } from './answer-keeper.ts'
import { AnswerMails } from './answer-mails.ts'
import { type KeepAnswerDependencies, keepAnswer } from './keep-answer.ts'

const set = environment('ordersTable', 'vaultTable', 'supportKeyArn', 'answersDomain', 'answersBucket')
const mails = new AnswerMails(new S3Client(awsClientDefaults), set.answersBucket)
const dependencies: KeepAnswerDependencies = {
  domain: set.answersDomain,
  findContact: (id) => findContact(client, set.ordersTable, id),
  seal: createNoteSealer({ kms, keyArn: set.supportKeyArn }),
  keep: answerKeeper({
    client,
    ordersTable: set.ordersTable,
    orders: new OrderStore(client, set.ordersTable, systemClock),
    notes: new NoteStore(client, set.vaultTable),
  }),
}
const processor = new BatchProcessor(EventType.SQS)

/** What S3 tells of a new object. Its name is an id that SES gave; S3 also sends one message to try the queue. */
const storedSchema = z.union([
  z.object({ Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })) }),
  z.object({ Event: z.literal('s3:TestEvent') }).transform(() => ({ Records: [] })),
])

/** Brands' answers to members of the support staff, as SES received them. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, readOne, processor, { context, throwOnFullBatchFailure: false })

async function readOne({ body, messageId }: SQSRecord): Promise<void> {
  try {
    for (const { s3 } of storedSchema.parse(JSON.parse(body)).Records) await readMail(nameOf(s3.object.key))
  } catch (error) {
    log('error', 'MESSAGE_FAILED', { messageId, error })
    throw error
  }
}

/** Removed when what is in it is kept: a crash before reads it again, and keeps it once. */
async function readMail(name: string): Promise<void> {
  const raw = await mails.read(name)
  if (raw === null) return
  const { outcome, contact } = await keepAnswer({ raw, now: systemClock() }, dependencies)
  const { orderId, brandOrderId, brandId } = contact ?? {}
  log('info', 'ANSWER_READ', { outcome, ...(contact === null ? {} : { orderId, brandOrderId, brandId }) })
  await mails.remove(name)
}

/** S3 writes names as URLs do. */
const nameOf = (key: string): string => decodeURIComponent(key.replaceAll('+', ' '))
