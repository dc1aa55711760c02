import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { BrandAnswer, BrandHttp } from '../../../line/brand-http.ts'
import type { ShopifySecrets } from '../settings.ts'

/**
 * Access tokens. Those of the merchant's own app come by client credentials: since January
 * 2026 they last 24 hours and nothing else renews them. An app that was installed by OAuth, or
 * before, has a lasting one (`shpat_…`) among its secrets.
 */

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })

/** Milliseconds before its end from which a token is not used any more: longer than any call takes. */
const MARGIN_MILLISECONDS = 5 * 60_000

export type TokenResult = { readonly token: string } | { readonly failed: BrandAnswer }

export interface TokenSource {
  readonly url: string
  readonly secrets: ShopifySecrets
  readonly http: BrandHttp
  readonly now: () => Date
}

/** Tokens of all shops that a function talks to. Calls at the same time wait for one request. A failure is not remembered. */
export class AccessTokens {
  private readonly known = new Map<string, { readonly until: number; readonly result: Promise<TokenResult> }>()

  async get(source: TokenSource): Promise<TokenResult> {
    const { accessToken } = source.secrets
    if (accessToken !== undefined) return { token: accessToken }
    const key = keyOf(source)
    const cached = this.known.get(key)
    if (cached !== undefined && cached.until > source.now().getTime()) return cached.result
    const asked = request(source).then((answer) => {
      const entry = this.known.get(key)
      if ('failed' in answer) this.known.delete(key)
      else if (entry !== undefined) this.known.set(key, { ...entry, until: answer.until })
      return answer
    })
    // Until the answer says how long it lasts, everybody waits for this one.
    this.known.set(key, { until: Number.POSITIVE_INFINITY, result: asked })
    return asked
  }

  /** After a 401: the token was revoked, or the app was installed anew. */
  forget(source: TokenSource, token: string): void {
    const key = keyOf(source)
    this.known.get(key)?.result.then((result) => {
      if ('token' in result && result.token === token) this.known.delete(key)
    })
  }
}

/** A rotated secret is another key, so that a token of the old one is not used any longer than needed. */
function keyOf({ url, secrets }: TokenSource): string {
  return createHash('sha256')
    .update(JSON.stringify([url, secrets.clientId, secrets.clientSecret]))
    .digest('hex')
}

async function request({
  url,
  secrets,
  http,
  now,
}: TokenSource): Promise<{ readonly token: string; readonly until: number } | { readonly failed: BrandAnswer }> {
  const asked = now().getTime()
  const { clientId = '', clientSecret } = secrets
  const answer = await http({
    method: 'POST',
    url: `${url}/admin/oauth/access_token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }).toString(),
  })
  const read = answer.kind === 'answer' && answer.status === 200 ? tokenOf(answer.body) : null
  if (read === null) return { failed: answer }
  return { token: read.access_token, until: asked + read.expires_in * 1000 - MARGIN_MILLISECONDS }
}

function tokenOf(body: string): z.output<typeof tokenSchema> | null {
  try {
    return tokenSchema.safeParse(JSON.parse(body)).data ?? null
  } catch {
    return null
  }
}
