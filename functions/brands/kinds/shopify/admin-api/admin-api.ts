import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import type { BrandAnswer } from '../../../line/brand-http.ts'
import { retryAfterSeconds } from '../../../line/brand-retry-after.ts'
import type { ConnectionParts } from '../../integration.ts'
import { type Unknown, unknownOutcome } from '../../outcomes.ts'
import { API_VERSION } from '../settings.ts'
import type { AccessTokens, TokenSource } from './access-token.ts'

/** Asks the Admin API one document. */
export type AskShopify = <Schema extends z.ZodType>(
  document: string,
  variables: Readonly<Record<string, unknown>>,
  schema: Schema,
) => Promise<ShopifyAnswer<z.output<Schema>>>

export type ShopifyAnswer<Data> =
  | { readonly ok: true; readonly data: Data }
  /** Nothing certain: it may have happened, unless `executed` is false. */
  | {
      readonly ok: false
      readonly unknown: Unknown
      readonly executed: 'no' | 'maybe'
      /** True when Shopify would say the same again. */
      readonly isLasting?: boolean
    }

const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z
    .union([z.string(), z.array(z.object({ extensions: z.object({ code: z.string().optional() }).optional() }))])
    .optional(),
  extensions: z
    .object({
      cost: z
        .object({
          requestedQueryCost: z.number(),
          throttleStatus: z.object({ currentlyAvailable: z.number(), restoreRate: z.number().positive() }),
        })
        .optional(),
    })
    .optional(),
})

/** Waits for points that come back soon are cheaper than another attempt; longer ones are the caller's. */
const LONGEST_WAIT_SECONDS = 3
const MOST_TRIES = 3

export function adminApi(
  source: TokenSource & Pick<ConnectionParts<unknown, unknown>, 'holdBack'>,
  tokens: AccessTokens,
): AskShopify {
  return async (document, variables, schema) => {
    const body = JSON.stringify({ query: document, variables })
    for (let tries = 1; ; tries++) {
      const held = await tokens.get(source)
      if ('failed' in held) return { ok: false, executed: 'no', unknown: unknownOf(held.failed, source.now()) }
      const answer = await source.http({
        method: 'POST',
        url: `${source.url}/admin/api/${API_VERSION}/graphql.json`,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'x-shopify-access-token': held.token,
        },
        body,
      })
      if (answer.kind === 'answer' && answer.status === 401 && tries < 2) {
        tokens.forget(source, held.token)
        // Let the cache forget before it is asked again.
        await sleep(0)
        continue
      }
      const read = readAnswer(answer, schema, source.now())
      const wait = read.throttledSeconds
      if (wait === undefined) return read
      // The points are the app's, whichever function spends them.
      await source.holdBack?.(wait)
      if (wait > LONGEST_WAIT_SECONDS || tries >= MOST_TRIES) return read
      await sleep(wait * 1000)
    }
  }
}

type Read<Data> = ShopifyAnswer<Data> & { readonly throttledSeconds?: number }

function readAnswer<Schema extends z.ZodType>(answer: BrandAnswer, schema: Schema, now: Date): Read<z.output<Schema>> {
  if (answer.kind === 'no_answer') {
    return { ok: false, executed: answer.why === 'held_back' ? 'no' : 'maybe', unknown: unknownOf(answer, now) }
  }
  if (answer.status !== 200) {
    // A 4xx means that nothing was executed; a 5xx may come after the work was done.
    const executed = answer.status >= 400 && answer.status < 500 ? 'no' : 'maybe'
    return { ok: false, executed, unknown: unknownOf(answer, now) }
  }
  const parsed = answerSchema.safeParse(jsonOf(answer.body))
  if (!parsed.success)
    return { ok: false, executed: 'maybe', unknown: unknownOutcome('200', { providerCode: 'unreadable_answer' }) }
  const { data, errors = [], extensions } = parsed.data
  const codes = typeof errors === 'string' ? ['OTHER'] : errors.map(({ extensions: more }) => more?.code ?? 'OTHER')
  if (codes.includes('THROTTLED')) {
    const seconds = secondsUntilAffordable(extensions?.cost)
    const unknown = unknownOutcome('200', { retryAfterSeconds: Math.ceil(seconds), providerCode: 'THROTTLED' })
    return { ok: false, executed: 'no', throttledSeconds: seconds, unknown }
  }
  if (codes.length > 0) {
    // A retry does not fix wrong documents, missing scopes or a closed shop; Shopify's own faults pass.
    const attention = !codes.includes('INTERNAL_SERVER_ERROR')
    return {
      ok: false,
      executed: attention ? 'no' : 'maybe',
      unknown: unknownOutcome('200', {
        attention,
        providerCode: codes.find((code) => /^[A-Za-z_]{1,80}$/.test(code)) ?? 'OTHER',
      }),
      isLasting: attention,
    }
  }
  const read = schema.safeParse(data)
  if (!read.success)
    return {
      ok: false,
      executed: 'maybe',
      unknown: unknownOutcome('200', { attention: true, providerCode: 'unreadable_answer' }),
      isLasting: true,
    }
  return { ok: true, data: read.data }
}

type Cost = NonNullable<NonNullable<z.output<typeof answerSchema>['extensions']>['cost']>

/** When the bucket holds what the document costs. Without numbers, a second: every plan restores 100 points in it. */
function secondsUntilAffordable(cost: Cost | undefined): number {
  if (cost === undefined) return 1
  const { currentlyAvailable, restoreRate } = cost.throttleStatus
  return Math.max(0.1, (cost.requestedQueryCost - currentlyAvailable) / restoreRate)
}

/** Statuses that a retry does not fix: the app's rights, the shop's state, our request. */
const NEEDS_A_PERSON = new Set([400, 401, 402, 403, 404, 406, 422, 423])

function unknownOf(answer: BrandAnswer, now: Date): Unknown {
  if (answer.kind === 'no_answer') {
    const { why, retryAfterSeconds: seconds = null } = answer
    return unknownOutcome(why, { retryAfterSeconds: seconds, attention: why === 'address_refused' })
  }
  return unknownOutcome(String(answer.status), {
    retryAfterSeconds: retryAfterSeconds(answer.headers['retry-after'], now),
    attention: NEEDS_A_PERSON.has(answer.status),
  })
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
