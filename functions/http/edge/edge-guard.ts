import { createHash, timingSafeEqual } from 'node:crypto'
import type { RotatingSecret } from '../../runtime/rotating-secret.ts'

/**
 * Distinguishes requests that came through the edge from those that bypassed it. The
 * current and the previous secret are both valid, so that no request is refused during a rotation.
 */
export class EdgeGuard {
  private readonly secret: Pick<RotatingSecret, 'isMatchedBy'>

  constructor(secret: Pick<RotatingSecret, 'isMatchedBy'>) {
    this.secret = secret
  }

  async admits(sent: string | undefined, now: Date): Promise<boolean> {
    if (sent === undefined || sent === '') return false
    return this.secret.isMatchedBy((secrets) => isOneOf(sent, secrets), now)
  }
}

/** Constant time: the duration reveals neither the secrets nor which of them matched. */
function isOneOf(sent: string, secrets: readonly string[]): boolean {
  const digest = digestOf(sent)
  return secrets.map((secret) => timingSafeEqual(digestOf(secret), digest)).includes(true)
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()
