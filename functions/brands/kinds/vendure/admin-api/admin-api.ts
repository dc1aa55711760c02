import * as z from 'zod'
import type { BrandAnswer } from '../../../line/brand-http.ts'
import { retryAfterSeconds } from '../../../line/brand-retry-after.ts'
import { type Unknown, unknownOutcome } from '../../outcomes.ts'
import type { SessionSource, Sessions } from './sessions.ts'

export interface Place {
  /** What the amounts are in, where an order is made; else the channel's own currency. */
  readonly currency?: string
  /** The default channel has all orders and customers; those of others are in these alone. */
  readonly channel?: 'own' | 'default'
}

/** Asks the Admin API one document. */
export type AskVendure = <Schema extends z.ZodType>(
  document: string,
  variables: Readonly<Record<string, unknown>>,
  schema: Schema,
  place?: Place,
) => Promise<VendureAnswer<z.output<Schema>>>

export type VendureAnswer<Data> =
  | { readonly ok: true; readonly data: Data }
  /** Nothing certain: it may have happened. */
  | {
      readonly ok: false
      readonly unknown: Unknown
      /** True when Vendure would say the same again. */
      readonly isLasting?: boolean
    }

const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.object({ code: z.string().optional() }).optional(),
      }),
    )
    .optional(),
})
type GraphQLErrors = NonNullable<z.output<typeof answerSchema>['errors']>

export interface AdminApiSource extends SessionSource {
  readonly channelToken: string | undefined
  readonly now: () => Date
}

export function adminApi(source: AdminApiSource, sessions: Sessions): AskVendure {
  return async (document, variables, schema, { currency, channel = 'own' } = {}) => {
    const token = channel === 'own' ? source.channelToken : undefined
    const query = currency === undefined ? '' : `?${new URLSearchParams({ currencyCode: currency })}`
    for (let tries = 1; ; tries++) {
      const session = await sessions.get(source)
      if ('failed' in session) return { ok: false, unknown: unknownOf(session.failed, source.now()) }
      const answer = await source.http({
        method: 'POST',
        url: `${source.url}${query}`,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...session.headers,
          ...(token === undefined ? {} : { 'vendure-token': token }),
        },
        body: JSON.stringify({ query: document, variables }),
      })
      const read = readAnswer(answer, schema, source.now())
      // A session that has ended says what missing rights say. What it was asked was not done.
      if (!read.ok && read.isForbidden === true && tries < 2 && sessions.forget(source)) continue
      return read
    }
  }
}

type Read<Data> = VendureAnswer<Data> & { readonly isForbidden?: boolean }

function readAnswer<Schema extends z.ZodType>(answer: BrandAnswer, schema: Schema, now: Date): Read<z.output<Schema>> {
  if (answer.kind === 'no_answer') return { ok: false, unknown: unknownOf(answer, now) }
  const parsed = answerSchema.safeParse(jsonOf(answer.body))
  const errors = parsed.data?.errors ?? []
  // Requests that break the schema are answered with 400, and say why.
  if (errors.length > 0 && (answer.status === 200 || answer.status === 400)) return failed(answer.status, errors)
  if (answer.status !== 200) return { ok: false, unknown: unknownOf(answer, now) }
  const read = parsed.success ? schema.safeParse(parsed.data.data) : undefined
  if (read?.success === true) return { ok: true, data: read.data }
  const unknown = unknownOutcome('200', { attention: parsed.success, providerCode: 'unreadable_answer' })
  return { ok: false, unknown, isLasting: parsed.success }
}

/** Codes of errors that a retry does not mend: rights, the channel, what was asked. */
const LASTING = new Set([
  'BAD_USER_INPUT',
  'CHANNEL_NOT_FOUND',
  'ENTITY_NOT_FOUND',
  'FORBIDDEN',
  'GRAPHQL_VALIDATION_FAILED',
  'ILLEGAL_OPERATION',
  'UNAUTHORIZED',
  'USER_INPUT_ERROR',
])

function failed(status: number, errors: GraphQLErrors): Read<never> {
  const codes = errors.map(({ extensions }) => extensions?.code ?? 'INTERNAL_SERVER_ERROR')
  const index = codes.findIndex((code) => LASTING.has(code))
  const isLasting = index >= 0
  const code = codes[Math.max(0, index)] ?? ''
  const unknown = unknownOutcome(String(status), {
    attention: isLasting,
    providerCode: /^[A-Z_]{1,80}$/.test(code) ? code : 'OTHER',
    field: fieldOf(errors[Math.max(0, index)]?.path),
  })
  return { ok: false, unknown, isLasting, isForbidden: codes.includes('FORBIDDEN') }
}

/** Our documents name each field after what of the order it is about. */
function fieldOf(path: readonly (string | number)[] | undefined): string | null {
  const names = path?.map(String).filter((name) => /^[A-Za-z0-9_]{1,60}$/.test(name)) ?? []
  return names.length === 0 ? null : names.join('.')
}

/** Statuses that a retry does not fix: our rights, our request, a wrong address. */
const NEEDS_A_PERSON = new Set([400, 401, 403, 404, 405, 406, 422])

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
