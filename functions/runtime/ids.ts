import { createHash } from 'node:crypto'
import { ulid } from 'ulid'

/** The prefix of an id says what the id is of. */
export type IdPrefix =
  | 'ord'
  | 'bo'
  | 'line'
  | 'evt'
  | 'ful'
  | 'can'
  | 'ret'
  | 'ref'
  | 'adr'
  | 'upd'
  | 'sf'
  | 'key'
  | 'we'
  | 'del'
  | 'rpl'
  | 'req'
  | 'acc'
  | 'act'
  | 'msg'
  | 'irq'
  | 'note'
  | 'con'
  | 'era'
  | 'exp'
  | 'rsd'
  | 'lbl'

/** A new id that sorts by its creation time, such as `ord_01JDX…`. */
export function newId(prefix: IdPrefix, now: Date): string {
  return `${prefix}_${ulid(now.getTime())}`
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The same id for the same parts, so that a repeated step does not create a second id.
 * 130 bits of SHA-256 in the alphabet of a ULID.
 */
export function derivedId(prefix: IdPrefix, ...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest()
  let bits = 0n
  for (const byte of digest.subarray(0, 17)) bits = (bits << 8n) | BigInt(byte)
  let text = ''
  for (let index = 0; index < 26; index++) {
    text = CROCKFORD.charAt(Number(bits & 31n)) + text
    bits >>= 5n
  }
  return `${prefix}_${text}`
}
