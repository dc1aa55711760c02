import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { HttpAnswer } from '../../http/http-answer.ts'
import type { HttpRequest } from '../../http/http-handler.ts'
import { Problem } from '../../http/problem.ts'
import { commit } from '../../http/settings-store.ts'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import { RETENTION_DAYS } from '../deliveries/delivery.ts'
import { DynamoReplayStore, replayRow } from '../replay/dynamo-replay-store.ts'
import { newReplay } from '../replay/replay.ts'
import { type ReplayDraft, showReplay } from './replay-fields.ts'
import { BY_STOREFRONT, type OnBehalf, readOwnEndpoint, type WebhooksApi } from './webhooks-api.ts'

/** `POST /v1/webhook-endpoints/{endpointId}/replay` */
export async function replayDeliveries(
  { caller, params, body, idempotency, now }: HttpRequest<{ endpointId: string }, unknown, ReplayDraft>,
  api: WebhooksApi,
  { beside, base }: OnBehalf = BY_STOREFRONT,
): Promise<HttpAnswer> {
  const endpoint = await readOwnEndpoint(api, caller, params.endpointId)
  if (endpoint.status === 'disabled') throw new Problem('state_conflict', 'Enable the endpoint first.')
  const oldest = timestamp(addSeconds(now, -RETENTION_DAYS * 24 * 3600))
  const { scope, rateLimit, createdAfter = oldest, createdBefore = timestamp(now) } = body
  if (createdAfter >= createdBefore) {
    const detail = 'The range ends before it begins.'
    const errors = [{ code: 'invalid_range', pointer: '/createdBefore', detail }]
    throw new Problem('validation_failed', 'The request body has faults.', { errors })
  }
  const replay = newReplay(endpoint, { scope, rateLimit, createdAfter, createdBefore }, now)
  const { id: replayId } = replay
  const answer: HttpAnswer = {
    status: 202,
    body: showReplay(replay),
    headers: { Location: `${base}/${endpoint.id}/replays/${replayId}` },
  }
  await commit(api.settings, {
    writes: [{ Put: { TableName: api.deliveriesTable, Item: replayRow(replay, now) } }, ...beside],
    idempotency,
    remembered: answer,
    conflict: 'Try again.',
    now,
  })
  await wakeOrLeaveToSweeper(replayId, api)
  return answer
}

/** Retries everything that waits for an endpoint at once. */
export async function sendWhatWaits(replay: ReturnType<typeof newReplay>, now: Date, api: WebhooksApi): Promise<void> {
  const Item = replayRow(replay, now)
  await api.settings.client.send(new PutCommand({ TableName: api.deliveriesTable, Item }))
  await wakeOrLeaveToSweeper(replay.id, api)
}

/** `GET /v1/webhook-endpoints/{endpointId}/replays/{replayId}` */
export async function readReplay(
  { caller, params }: HttpRequest<{ endpointId: string; replayId: string }, unknown, unknown>,
  api: WebhooksApi,
): Promise<HttpAnswer> {
  const endpoint = await readOwnEndpoint(api, caller, params.endpointId)
  const replay = await new DynamoReplayStore(api.settings.client, api.deliveriesTable).find(params.replayId)
  if (replay?.endpointId !== endpoint.id) throw new Problem('not_found', 'This endpoint has no such replay.')
  return { status: 200, body: showReplay(replay) }
}

/** The row is stored with a due time: if the queue is unreachable, the sweeper brings it back. */
async function wakeOrLeaveToSweeper(replayId: string, { wakeReplay }: WebhooksApi): Promise<void> {
  try {
    await wakeReplay(replayId)
  } catch (error) {
    log('warn', 'MESSAGE_FAILED', { replayId, error })
  }
}
