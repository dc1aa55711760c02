/**
 * A brand's back end is unreachable: it does not answer, refuses our credentials, or asked for a pause. The request is
 * kept and retried for days. Any other error is a fault that a person must see.
 */
export class BackEndUnreachable extends Error {
  override readonly name = 'BackEndUnreachable'
  /** The pause that the back end asked for; null when it named none. */
  readonly retryAfterSeconds: number | null

  constructor(retryAfterSeconds: number | null) {
    super('A brand’s back end is unreachable.')
    this.retryAfterSeconds = retryAfterSeconds
  }
}
