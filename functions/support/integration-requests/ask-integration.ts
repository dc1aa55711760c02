import type { Caller } from '../../http/callers/api-key.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import type { Idempotency } from '../../http/idempotency.ts'
import { type Page, type PageQuery, pageOf, placeBefore } from '../../http/lists/list-page.ts'
import { Problem } from '../../http/problem.ts'
import { commit, readBackwards, readRow, type SettingsStore } from '../../http/settings-store.ts'
import { timestamp } from '../../runtime/clock.ts'
import { newId } from '../../runtime/ids.ts'
import { log } from '../../runtime/log.ts'
import type { Act } from '../audit/act.ts'
import { actorOf, actWrite } from '../audit/audit-log.ts'
import {
  type IntegrationRequest,
  type IntegrationRequestDraft,
  integrationRequestSchema,
} from './integration-request.ts'
import { integrationRequestKey, integrationRequestsPartition } from './integration-request-keys.ts'

export interface IntegrationRequests {
  readonly settings: SettingsStore
  /** Tells the people who decide. What cannot be told stays listed. */
  readonly tell: (request: IntegrationRequest) => Promise<void>
}

interface Asked {
  readonly caller: Caller
  readonly now: Date
}

export async function askForIntegration(
  {
    caller,
    draft,
    idempotency,
    now,
  }: Asked & {
    readonly draft: IntegrationRequestDraft
    readonly idempotency: Idempotency | null
  },
  { settings, tell }: IntegrationRequests,
): Promise<HttpAnswer> {
  const request: IntegrationRequest = {
    id: newId('irq', now),
    ...draft,
    askedBy: caller.member?.id ?? caller.storefrontId ?? caller.keyId,
    status: 'open',
    createdAt: timestamp(now),
    settledAt: null,
  }
  const act: Act = { memberId: actorOf(caller), act: 'integration_requested', subject: request.id }
  const answer = { status: 201, body: request }
  await commit(settings, {
    writes: [
      { Put: { TableName: settings.table, Item: { ...integrationRequestKey('open', request.id), ...request } } },
      // What a storefront asks for is its own affair.
      ...(caller.member === undefined ? [] : [actWrite({ ...act, detail: { brandId: draft.brandId } }, now)]),
    ],
    idempotency,
    remembered: answer,
    conflict: 'Try again.',
    now,
  })
  try {
    await tell(request)
  } catch (error) {
    log('warn', 'MESSAGE_FAILED', { subjectId: request.id, brandId: request.brandId, error })
  }
  return answer
}

/** Newest first. */
export async function listIntegrationRequests(
  query: PageQuery & { readonly status: 'open' | 'settled' },
  { settings }: Pick<IntegrationRequests, 'settings'>,
  now: Date,
): Promise<Page<IntegrationRequest>> {
  const partition = integrationRequestsPartition(query.status)
  const before = placeBefore(partition, query, now) ?? '~'
  const rows = await readBackwards(settings, { partition, before, limit: query.limit + 1 })
  const found = rows.map((row) => integrationRequestSchema.parse(row))
  return pageOf(partition, found, query, { placeOf: ({ id }) => id, show: (one) => one }, now)
}

export async function settleIntegrationRequest(
  { caller, requestId, now }: Asked & { readonly requestId: string },
  { settings }: Pick<IntegrationRequests, 'settings'>,
): Promise<HttpAnswer> {
  const row = await readRow(settings, integrationRequestKey('open', requestId))
  if (row === undefined) {
    const settled = await readRow(settings, integrationRequestKey('settled', requestId))
    if (settled === undefined) throw new Problem('not_found', 'There is no such request.')
    return { status: 200, body: integrationRequestSchema.parse(settled) }
  }
  const request: IntegrationRequest = {
    ...integrationRequestSchema.parse(row),
    status: 'settled',
    settledAt: timestamp(now),
  }
  const act: Act = { memberId: actorOf(caller), act: 'integration_request_settled', subject: requestId }
  const Key = integrationRequestKey('open', requestId)
  await commit(settings, {
    writes: [
      { Delete: { TableName: settings.table, Key, ConditionExpression: 'attribute_exists(pk)' } },
      { Put: { TableName: settings.table, Item: { ...integrationRequestKey('settled', requestId), ...request } } },
      actWrite(act, now),
    ],
    idempotency: null,
    remembered: { status: 200 },
    conflict: 'Somebody settled it at the same time.',
    now,
  })
  return { status: 200, body: request }
}
