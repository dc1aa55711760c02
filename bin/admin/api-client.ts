import * as z from 'zod'
import { problemSchema } from '../../functions/http/problem.ts'
import { CommandFailure } from '../command-line/command-failure.ts'

type Fields = Record<string, unknown>
const fieldsSchema = z.record(z.string(), z.unknown())
const pageSchema = z.object({ data: z.array(fieldsSchema), nextCursor: z.string().nullable() })

/** The deployed API below one path, such as `/admin`, with one key. */
export class ApiClient {
  readonly #url: string
  readonly #key: string
  readonly #below: '/admin' | '/support' | '/v1'

  /** `url` is without `/v1` and `/admin`. */
  constructor(url: string, key: string, below: '/admin' | '/support' | '/v1') {
    this.#url = url.replace(/\/+$/, '')
    this.#key = key
    this.#below = below
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

  replace(path: string, body: unknown): Promise<Fields> {
    return this.#ask('PUT', path, body)
  }

  remove(path: string): Promise<Fields> {
    return this.#ask('DELETE', path)
  }

  /** A list, page after page: all of it, or the first `most`. */
  async list(path: string, query: Query = {}, most = Number.POSITIVE_INFINITY): Promise<Fields[]> {
    const all: Fields[] = []
    let cursor: string | null = null
    do {
      const page = pageSchema.parse(
        await this.#ask('GET', `${path}?${queryOf({ ...query, cursor }, most - all.length)}`),
      )
      all.push(...page.data)
      cursor = page.nextCursor
    } while (cursor !== null && all.length < most)
    return all
  }

  async #ask(method: string, path: string, body?: unknown): Promise<Fields> {
    const response = await this.#fetch(method, `${this.#url}${this.#below}${path}`, body)
    if (response.status === 204) return {}
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

type Query = Readonly<Record<string, string | null | undefined>>

function queryOf(query: Query, most: number): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const pairs = [['limit', String(Math.min(100, most))], ...given]
  return pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')
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
