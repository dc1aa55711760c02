/** A session of a merchant's administrator with the Admin API, as their dashboard has one. */
export class Merchant {
  readonly #url: string
  readonly #headers: Record<string, string> = {}

  constructor(adminApi: string) {
    this.#url = adminApi
  }

  async signIn(username: string, password: string): Promise<this> {
    await this.ask(
      `mutation ($username: String!, $password: String!) {
        login(username: $username, password: $password) { ... on CurrentUser { id } ... on ErrorResult { errorCode } }
      }`,
      { username, password },
    )
    return this
  }

  /** From now on acts in this channel. */
  inChannel(token: string): void {
    this.#headers['vendure-token'] = token
  }

  /** The one field that was asked for. Throws when Vendure says that anything is wrong. */
  // biome-ignore lint/suspicious/noExplicitAny: the tests know what they asked for
  async ask(query: string, variables: object = {}, currency?: string): Promise<any> {
    const url = currency === undefined ? this.#url : `${this.#url}?currencyCode=${currency}`
    const headers = { 'content-type': 'application/json', ...this.#headers }
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
    const token = answer.headers.get('vendure-auth-token')
    if (token !== null) this.#headers.authorization = `Bearer ${token}`
    const { data, errors } = (await answer.json()) as { data?: Record<string, unknown>; errors?: object[] }
    const [result] = Object.values(data ?? {})
    if (errors !== undefined) throw new Error(`Vendure: ${JSON.stringify(errors)}`)
    if (typeof result === 'object' && result !== null && 'errorCode' in result) {
      throw new Error(`Vendure: ${JSON.stringify(result)}`)
    }
    return result
  }
}
