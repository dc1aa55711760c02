import { createHash, timingSafeEqual } from 'node:crypto'

/** Milliseconds for which the secrets are cached. */
const CACHE_MILLISECONDS = 300_000
/** Milliseconds between two reads that unknown secrets cause: a rotation is noticed soon, and guesses cause few calls. */
const REFRESH_MILLISECONDS = 10_000

/**
 * Distinguishes requests that came through the edge from those that bypassed it. The
 * current and the previous secret are both valid, so that no request is refused during a rotation.
 */
export class EdgeGuard {
  private readonly readSecrets: () => Promise<readonly string[]>
  private known: { readonly secrets: readonly string[]; readonly readAt: number } | undefined

  /** `readSecrets` returns every secret that is valid now. */
  constructor(readSecrets: () => Promise<readonly string[]>) {
    this.readSecrets = readSecrets
  }

  /** Throws the error of the first read. After a failed later read, the known secrets stay valid. */
  async admits(sent: string | undefined, now: Date): Promise<boolean> {
    if (sent === undefined || sent === '') return false
    return (
      matches(sent, await this.secretsYoungerThan(CACHE_MILLISECONDS, now)) ||
      matches(sent, await this.secretsYoungerThan(REFRESH_MILLISECONDS, now))
    )
  }

  private async secretsYoungerThan(milliseconds: number, now: Date): Promise<readonly string[]> {
    const { known } = this
    if (known !== undefined && now.getTime() - known.readAt < milliseconds) return known.secrets
    try {
      const secrets = await this.readSecrets()
      this.known = { secrets, readAt: now.getTime() }
      return secrets
    } catch (error) {
      if (known === undefined) throw error
      this.known = { ...known, readAt: now.getTime() }
      return known.secrets
    }
  }
}

/** Constant time: the duration reveals neither the secrets nor which of them matched. */
function matches(sent: string, secrets: readonly string[]): boolean {
  const digest = digestOf(sent)
  return secrets.map((secret) => timingSafeEqual(digestOf(secret), digest)).includes(true)
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()
