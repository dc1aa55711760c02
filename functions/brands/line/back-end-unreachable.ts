/**
 * A brand's back end could not be asked: it does not answer, does not let us in, or wants to be left alone. It will be
 * back, so what it was to be asked is kept and asked again for days; any other error is a fault that somebody must see.
 */
export class BackEndUnreachable extends Error {
  override readonly name = 'BackEndUnreachable'
  /** What it asked for; null when it said nothing. */
  readonly retryAfterSeconds: number | null

  constructor(retryAfterSeconds: number | null) {
    super('A brand’s back end could not be asked.')
    this.retryAfterSeconds = retryAfterSeconds
  }
}
