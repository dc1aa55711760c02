import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { environment } from '../../runtime/environment.ts'
import { log } from '../../runtime/log.ts'
import { documentClient } from '../../storage/document-client.ts'
import type { Caller } from '../callers/api-key.ts'
import { Problem } from '../problem.ts'
import { rateCounterKey } from './rate-limit-keys.ts'
import { type AddRequests, RateMeter, REQUESTS_A_WINDOW, WINDOW_SECONDS } from './rate-meter.ts'

const counterSchema = z.object({ requests: z.int() })

const addRequests: AddRequests = async (keyId, window, requests) => {
  const { settingsTable } = environment('settingsTable')
  const { Attributes } = await documentClient.send(
    new UpdateCommand({
      TableName: settingsTable,
      Key: rateCounterKey(keyId, window),
      UpdateExpression: 'ADD requests :requests SET expiresAt = :expiry',
      // DynamoDB deletes it some minutes after its window.
      ExpressionAttributeValues: { ':requests': requests, ':expiry': (window + 30) * WINDOW_SECONDS },
      ReturnValues: 'UPDATED_NEW',
    }),
  )
  return counterSchema.parse(Attributes).requests
}

const meter = new RateMeter(addRequests)

/** The headers of draft-ietf-httpapi-ratelimit-headers: structured fields with quota, window, rest and the seconds until the window ends. */
export type RateLimitHeaders = Readonly<Record<string, string>>

/**
 * Counts a request of a key or a member, and passes `note` the headers for its answer. When the counter
 * cannot be reached, no request is refused.
 *
 * @throws Problem `rate_limited` with `retryAfter` in seconds.
 */
export async function limitRate(
  caller: Pick<Caller, 'keyId' | 'requestsPerWindow' | 'member'>,
  now: Date,
  note: (headers: RateLimitHeaders) => void,
): Promise<void> {
  const limit = caller.requestsPerWindow ?? REQUESTS_A_WINDOW
  let spending: Awaited<ReturnType<RateMeter['spend']>>
  try {
    spending = await meter.spend(caller.keyId, limit, now)
  } catch (error) {
    log('warn', 'RATE_NOT_COUNTED', { keyId: caller.keyId, error })
    return
  }
  const { allowed, remaining, resetSeconds } = spending
  note({
    'RateLimit-Policy': `"key";q=${limit};w=${WINDOW_SECONDS}`,
    RateLimit: `"key";r=${remaining};t=${resetSeconds}`,
  })
  if (allowed) return
  throw new Problem(
    'rate_limited',
    `${caller.member === undefined ? 'This key' : 'A member'} may make ${limit} requests in ${WINDOW_SECONDS} seconds.`,
    {
      extensions: { retryAfter: resetSeconds },
    },
  )
}
