import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import * as z from 'zod'
import { Problem } from '../problem.ts'

/**
 * Cursors of lists and of the feed: opaque text that holds a position. A cursor
 * is bound to the caller and to its filters, by a hash of both, so
 * that no customer id stands in a URL. It carries ids and times, nothing personal.
 *
 * The checksum detects damaged cursors. It is no signature: the position of a forged
 * cursor is looked up in the caller’s own partitions only.
 */
export interface CursorKind<Position> {
  /** One word; a cursor of another kind is refused. */
  readonly name: string
  /** Increased when the form of positions changes; older cursors have then expired. */
  readonly version: number
  readonly position: z.ZodType<Position>
  readonly lifetimeSeconds: number
}

const CHECKSUM_BYTES = 6
const BINDING_LENGTH = 16

const contentSchema = z.tuple([z.string(), z.int(), z.int(), z.string(), z.unknown()])

/** `binding` is everything that must stay the same from page to page: storefront, mode and filters. */
export function makeCursor<Position>(
  kind: CursorKind<Position>,
  binding: unknown,
  position: Position,
  now: Date,
): string {
  const issuedAt = Math.floor(now.getTime() / 1000)
  const content = Buffer.from(JSON.stringify([kind.name, kind.version, issuedAt, hashOf(binding), position]))
  return Buffer.concat([checksumOf(content), content]).toString('base64url')
}

/**
 * The position that a cursor holds.
 *
 * @throws Problem `cursor_expired` when it is too old or of an older version;
 * `validation_failed` when it is damaged or belongs to another list, caller or filters.
 */
export function readCursor<Position>(
  kind: CursorKind<Position>,
  binding: unknown,
  cursor: string,
  now: Date,
): Position {
  const [name, version, issuedAt, bound, position] = contentOf(cursor)
  if (name !== kind.name || bound !== hashOf(binding)) {
    throw unusable('It was made with other filters, or for another list. Leave it out to start again.')
  }
  if (version < kind.version || now.getTime() > (issuedAt + kind.lifetimeSeconds) * 1000) {
    throw new Problem('cursor_expired', 'This cursor is too old. Leave it out to start again.')
  }
  const parsed = kind.position.safeParse(position)
  if (version !== kind.version || !parsed.success) throw unusable('It was not made by this API.')
  return parsed.data
}

function contentOf(cursor: string): z.infer<typeof contentSchema> {
  const bytes = Buffer.from(cursor, 'base64url')
  const content = bytes.subarray(CHECKSUM_BYTES)
  // Decoding accepts variants that encoding never makes. Only the text that was handed out is accepted.
  const intact = bytes.toString('base64url') === cursor && checksumOf(content).equals(bytes.subarray(0, CHECKSUM_BYTES))
  if (intact) {
    try {
      return contentSchema.parse(JSON.parse(content.toString()))
    } catch {
      // Falls through: this API did not make it.
    }
  }
  throw unusable('It is damaged.')
}

function unusable(detail: string): Problem {
  return new Problem('validation_failed', 'The cursor cannot be used.', {
    errors: [{ code: 'invalid_cursor', pointer: '#query/cursor', detail }],
  })
}

const checksumOf = (content: Uint8Array): Buffer =>
  createHash('sha256').update('cursor').update(content).digest().subarray(0, CHECKSUM_BYTES)

const hashOf = (binding: unknown): string =>
  createHash('sha256')
    .update(canonicalize(binding) ?? '')
    .digest('base64url')
    .slice(0, BINDING_LENGTH)
