import { createHash } from 'node:crypto'
import type { BrandAnswer, BrandHttp } from '../../../line/brand-http.ts'
import type { VendureSecrets } from '../settings.ts'

/**
 * How we are known to a shop: by an API key in each request, or by a session that an administrator's name and password
 * open, which lasts for a year or until somebody ends it.
 */

export interface SessionSource {
  readonly url: string
  readonly secrets: VendureSecrets
  readonly http: BrandHttp
}
export type Session = { readonly headers: Readonly<Record<string, string>> } | { readonly failed: BrandAnswer }

const document = `mutation SignIn($username: String!, $password: String!) {
  login(username: $username, password: $password) { __typename }
}`

/** Sessions of all shops that a function talks to. Calls at the same time wait for one request. A failure is not remembered. */
export class Sessions {
  readonly #known = new Map<string, Promise<Session>>()

  async get(source: SessionSource): Promise<Session> {
    const { apiKey } = source.secrets
    if (apiKey !== undefined) return { headers: { 'vendure-api-key': apiKey } }
    const key = keyOf(source)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const opened = open(source).then((session) => {
      if ('failed' in session) this.#known.delete(key)
      return session
    })
    this.#known.set(key, opened)
    return opened
  }

  /** After a refusal: the session was ended. False where a new one would be no other. */
  forget(source: SessionSource): boolean {
    return this.#known.delete(keyOf(source))
  }
}

/** A changed password is another key, so that a session of the old one is not used any longer. */
function keyOf({ url, secrets }: SessionSource): string {
  return createHash('sha256')
    .update(JSON.stringify([url, secrets.username, secrets.password]))
    .digest('hex')
}

async function open({ url, secrets, http }: SessionSource): Promise<Session> {
  const { username = '', password = '' } = secrets
  const answer = await http({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: document, variables: { username, password } }),
  })
  const token = answer.kind === 'answer' && answer.status === 200 ? answer.headers['vendure-auth-token'] : undefined
  if (token !== undefined) return { headers: { authorization: `Bearer ${token}` } }
  // Wrong credentials are answered with 200 and no token.
  const isRefusal = answer.kind === 'answer' && answer.status === 200
  return { failed: isRefusal ? { ...answer, status: 401 } : answer }
}
