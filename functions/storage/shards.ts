import { createHash } from 'node:crypto'

/** A number from 0 to `shards` − 1 that spreads ids evenly and stays the same for one id. */
export function shardOf(id: string, shards: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % shards
}
