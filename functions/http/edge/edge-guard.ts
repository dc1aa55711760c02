import { createHash, timingSafeEqual } from 'node:crypto'

/** Milliseconds a secret is believed without asking again. */
const CACHE_MILLISECONDS = 300_000
/** Milliseconds until an unknown secret makes us ask again: a rotation is noticed soon, and guessing costs few calls. */
const PATIENCE_MILLISECONDS = 10_000

/**
 * Tells requests that came through the edge from those that went around it. The
 * current and the previous secret are both good, so that a rotation refuses nobody.
 */
export class EdgeGuard {
  private readonly readSecrets: () => Promise<readonly string[]>
  private known: { readonly secrets: readonly string[]; readonly readAt: number } | undefined

  /** `readSecrets` answers every secret that is good now. */
  constructor(readSecrets: () => Promise<readonly string[]>) {
    this.readSecrets = readSecrets
  }

  /** Throws what reading throws while no secret is known at all; afterwards a known one stays good. */
  async admits(sent: string | undefined, now: Date): Promise<boolean> {
    if (sent === undefined || sent === '') return false
    return (
      matches(sent, await this.secretsOfAge(CACHE_MILLISECONDS, now)) ||
      matches(sent, await this.secretsOfAge(PATIENCE_MILLISECONDS, now))
    )
  }

  private async secretsOfAge(milliseconds: number, now: Date): Promise<readonly string[]> {
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

/** In a time that depends on neither the secrets nor which of them it is. */
function matches(sent: string, secrets: readonly string[]): boolean {
  const digest = digestOf(sent)
  return secrets.map((secret) => timingSafeEqual(digestOf(secret), digest)).includes(true)
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()
