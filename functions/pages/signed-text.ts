import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Links that are a right by themselves: whoever holds one may do what it says. What is signed begins with the link's purpose, so
 * that a signature of one kind of link is worth nothing in another.
 */

/** 43 characters of base64url: SHA-256's 256 bits. */
export const SIGNATURE = '[A-Za-z0-9_-]{43}'

export function signatureOf(secret: string, text: string): string {
  return mac(secret, text).toString('base64url')
}

/** Whether one of the secrets made the signature. Constant time: it tells neither how much of it was right, nor by which secret. */
export function isSigned(secrets: readonly string[], text: string, signature: string): boolean {
  const given = Buffer.from(signature, 'base64url')
  return secrets
    .map((secret) => {
      const right = mac(secret, text)
      return given.length === right.length && timingSafeEqual(given, right)
    })
    .includes(true)
}

function mac(secret: string, text: string): Buffer {
  return createHmac('sha256', secret).update(text).digest()
}
