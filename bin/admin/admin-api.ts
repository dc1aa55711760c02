import * as z from 'zod'
import { problemSchema } from '../../functions/http/problem.ts'
import { CommandFailure } from '../command-line/command-failure.ts'

type Fields = Record<string, unknown>
const fieldsSchema = z.record(z.string(), z.unknown())
const pageSchema = z.object({ data: z.array(fieldsSchema), nextCursor: z.string().nullable() })

/** The deployed API under `/admin`, as one administrator. */
export class AdminApi {
  readonly #url: string
  readonly #key: string

  /** `url` is without `/v1` and `/admin`. */
  constructor(url: string, key: string) {
    this.#url = url.replace(/\/+$/, '')
    this.#key = key
  }

  read(path: string): Promise<Fields> {
    return this.#ask('GET', path)
  }

  post(path: string, body: unknown = {}): Promise<Fields> {
    return this.#ask('POST', path, body)
  }

  change(path: string, body: unknown): Promise<Fields> {
    return this.#ask('PATCH', path, body)
  }

  /** All of a list, page after page. */
  async list(path: string): Promise<Fields[]> {
    const all: Fields[] = []
    let cursor: string | null = null
    do {
      const after = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const page = pageSchema.parse(await this.#ask('GET', `${path}?limit=100${after}`))
      all.push(...page.data)
      cursor = page.nextCursor
    } while (cursor !== null)
    return all
  }

  async #ask(method: string, path: string, body?: unknown): Promise<Fields> {
    const response = await this.#fetch(method, `${this.#url}/admin${path}`, body)
    const text = await response.text()
    const answer = fieldsSchema.safeParse(jsonOrNull(text))
    if (response.ok && answer.success) return answer.data
    const problem = problemSchema.safeParse(answer.data)
    if (problem.success) throw new CommandFailure(sentences(problem.data))
    throw new CommandFailure(
      `${this.#url} answered ${response.status}, and not as this API does. Is the address right?`,
    )
  }

  async #fetch(method: string, url: string, body: unknown): Promise<Response> {
    try {
      return await fetch(url, {
        method,
        // The key must not follow a redirection to somewhere else.
        redirect: 'manual',
        headers: {
          authorization: `Bearer ${this.#key}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : ''
      throw new CommandFailure(`Nothing answers at ${this.#url}${cause}. Is npm start running, or the address right?`)
    }
  }
}

/** A problem as text: what is wrong, then every fault on a line of its own. */
function sentences(problem: z.infer<typeof problemSchema>): string {
  const faults = problem.errors.map(({ pointer, detail }) => `  ${pointer || '(body)'}: ${detail}`)
  return [`${problem.detail} (${problem.status} ${problem.code}, ${problem.requestId})`, ...faults].join('\n')
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
