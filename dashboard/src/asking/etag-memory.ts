/** What was answered last to each address, for `If-None-Match`. In memory only. */
const MOST_ANSWERS = 200

interface Remembered {
  readonly etag: string
  readonly body: string
  readonly headers: Headers
}

/** Turns 304 into the answer that is remembered, so that callers see only whole answers. */
export class EtagMemory {
  readonly #answers = new Map<string, Remembered>()

  async ask(request: Request, send: (request: Request) => Promise<Response>): Promise<Response> {
    if (request.method !== 'GET') return send(request)
    const known = this.#answers.get(request.url)
    if (known !== undefined) request.headers.set('if-none-match', known.etag)
    const answer = await send(request)
    if (answer.status === 304 && known !== undefined) {
      return new Response(known.body, { status: 200, headers: known.headers })
    }
    const etag = answer.headers.get('etag')
    if (answer.status === 200 && etag !== null) await this.#remember(request.url, etag, answer.clone())
    return answer
  }

  forget(): void {
    this.#answers.clear()
  }

  async #remember(url: string, etag: string, answer: Response): Promise<void> {
    this.#answers.delete(url)
    this.#answers.set(url, { etag, body: await answer.text(), headers: answer.headers })
    const oldest = this.#answers.keys().next().value
    if (this.#answers.size > MOST_ANSWERS && oldest !== undefined) this.#answers.delete(oldest)
  }
}
