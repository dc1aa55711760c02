import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { customerMailKey } from '../../customer-mails/sending/mail-keys.ts'
import type { CustomerMail } from '../../customer-mails/sending/mail-row.ts'
import type { Caller } from '../../http/callers/api-key.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { type Idempotency, IdempotencyRace, rememberAnswer } from '../../http/idempotency.ts'
import { Problem } from '../../http/problem.ts'
import { CHANGED_MEANWHILE } from '../../http/versions.ts'
import type { OrderStore } from '../../orders/order-store.ts'
import { timestamp } from '../../runtime/clock.ts'
import { newId } from '../../runtime/ids.ts'
import { type TransactWrite, transact } from '../../storage/transact.ts'
import { actorOf, actWrite } from '../audit/audit-log.ts'
import type { ListMails } from './list-mails.ts'
import { obstacleToResending, resendObstacles } from './resend-obstacle.ts'
import { shownMails } from './shown-mail.ts'

/** What the function that sends is told. It sends where the mail's row names this resend, and drops it otherwise. */
export interface ResendMessage {
  readonly kind: 'resend'
  readonly orderId: string
  readonly brandOrderId: string
  readonly mailId: string
  readonly resendId: string
}

export interface ResendDependencies {
  readonly orders: Pick<OrderStore, 'find' | 'table'>
  readonly client: DynamoDBDocumentClient
  readonly mails: ListMails
  /** Whether the customer's data is gone. */
  readonly isErased: (orderId: string) => Promise<boolean>
  readonly queue: (message: ResendMessage) => Promise<void>
}

interface Asked {
  readonly caller: Caller
  readonly orderId: string
  readonly brandOrderId: string
  readonly mailId: string
  readonly idempotency: Idempotency | null
  readonly now: Date
}

/**
 * Queued before it is written down: a crash between the two leaves a message that the sender drops, since no row names it.
 * The other way round, a resend that was answered might never be sent.
 */
export async function resendMail(asked: Asked, dependencies: ResendDependencies): Promise<HttpAnswer> {
  const { caller, orderId, brandOrderId, mailId, idempotency, now } = asked
  const { orders, client, queue } = dependencies
  if (idempotency === null) throw new Problem('idempotency_key_required', 'Send an Idempotency-Key header.')
  const { mail, all } = await findMail(asked, dependencies)
  const obstacle = obstacleToResending(mail, all)
  if (obstacle !== null) throw new Problem('state_conflict', resendObstacles[obstacle])
  if (await dependencies.isErased(orderId)) throw new Problem('state_conflict', resendObstacles.customer_erased)

  const resendId = newId('rsd', now)
  const next = {
    ...mail,
    state: 'sending',
    token: null,
    at: timestamp(now),
    resends: mail.resends + 1,
    resendId,
  } as const
  const [body] = shownMails([next], [next])
  const answer = { status: 202, body }
  await queue({ kind: 'resend', orderId, brandOrderId, mailId, resendId })
  const detail = { resends: next.resends }
  const act = { memberId: actorOf(caller), act: 'mail_resent', orderId, brandOrderId, subject: mailId, detail } as const
  const failed = await transact(client, [
    rememberAnswer(orders.table, idempotency, answer, now),
    resendWrite(orders.table, mail, next),
    actWrite(act, now),
  ])
  if (failed.includes(0)) throw new IdempotencyRace()
  if (failed.length > 0) throw new Problem('state_conflict', CHANGED_MEANWHILE)
  return answer
}

async function findMail(
  { orderId, brandOrderId, mailId }: Asked,
  { orders, mails }: Pick<ResendDependencies, 'orders' | 'mails'>,
): Promise<{ mail: CustomerMail; all: readonly CustomerMail[] }> {
  const found = await orders.find(orderId)
  const all = found === null ? [] : await mails(found.brandOrders)
  const mail = all.find((one) => one.brandOrderId === brandOrderId && one.mailId === mailId)
  if (mail === undefined) throw new Problem('not_found', 'There is no such mail.')
  return { mail, all }
}

function resendWrite(table: string, before: CustomerMail, next: CustomerMail): TransactWrite {
  return {
    Update: {
      TableName: table,
      Key: customerMailKey(before.brandOrderId, before.mailId),
      UpdateExpression: 'SET #state = :state, #at = :at, resends = :resends, resendId = :resendId, #token = :none',
      ConditionExpression: '#state = :before AND #at = :beforeAt AND resends = :beforeResends',
      ExpressionAttributeNames: { '#state': 'state', '#at': 'at', '#token': 'token' },
      ExpressionAttributeValues: {
        ':state': next.state,
        ':at': next.at,
        ':resends': next.resends,
        ':resendId': next.resendId,
        ':none': null,
        ':before': before.state,
        ':beforeAt': before.at,
        ':beforeResends': before.resends,
      },
    },
  }
}
