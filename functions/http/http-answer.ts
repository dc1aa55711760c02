/** What a handler answers; `httpHandler` turns it into API Gateway's form. */
export interface HttpAnswer {
  readonly status: number
  /** Absent or undefined for an empty body (204, 304). */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}
