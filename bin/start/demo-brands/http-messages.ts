import type { IncomingMessage, ServerResponse } from 'node:http'
import type * as z from 'zod'

/** A fault of the caller, answered as problem details. */
export class BadRequest extends Error {
  readonly status: number

  constructor(status: number, detail: string) {
    super(detail)
    this.status = status
  }
}

/** A body larger than this is not read: an order of 200 lines has about 150 kB. */
const LARGEST_BODY = 1_000_000

export async function readBody(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of incoming) {
    size += part.length
    if (size > LARGEST_BODY) throw new BadRequest(413, `The body is larger than ${LARGEST_BODY} bytes.`)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** An empty body counts as `{}`. Throws `BadRequest` that names every fault. */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: string): z.infer<Schema> {
  let value: unknown
  try {
    value = body.trim() === '' ? {} : JSON.parse(body)
  } catch {
    throw new BadRequest(400, 'The body is not valid JSON.')
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`)
  throw new BadRequest(422, faults.join('; '))
}

export function answerJson(answer: ServerResponse, status: number, value: unknown): void {
  answer.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(value, null, 2)}\n`)
}

export function answerProblem(answer: ServerResponse, error: unknown): void {
  const status = error instanceof BadRequest ? error.status : 500
  const detail = error instanceof Error ? error.message : String(error)
  answer.writeHead(status, { 'content-type': 'application/problem+json' })
  answer.end(`${JSON.stringify({ type: 'about:blank', title: 'The demo brand cannot do this', status, detail })}\n`)
}
