import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { timestamp } from '../../runtime/clock.ts'
import { held } from '../../storage/conditional-write.ts'
import { dueIndexKey } from '../../storage/due-index.ts'
import { updateExpression } from '../../storage/row-update.ts'
import { type DeliveryList, replayKey } from '../deliveries/deliveries-keys.ts'
import { soon, sweepAfter } from '../deliveries/delivery.ts'
import { type Listed, loadDeliveries, walkDeliveries } from '../deliveries/delivery-list.ts'
import { expiryAt } from '../deliveries/delivery-row.ts'
import { type Replay, remainingRange, replaySchema } from './replay.ts'
import type { NextDeliveries, ReplayStore } from './step-replay.ts'

/** Replays in the deliveries table. */
export class DynamoReplayStore implements ReplayStore {
  private readonly client: DynamoDBDocumentClient
  private readonly table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client
    this.table = table
  }

  async find(replayId: string): Promise<Replay | null> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.table, Key: replayKey(replayId), ConsistentRead: true }),
    )
    return Item === undefined ? null : replaySchema.parse(Item)
  }

  async claim(replay: Replay, until: Date, now: Date): Promise<Replay | null> {
    if (replay.status === 'completed' || new Date(replay.tryAfter) > soon(now)) return null
    const tryAfter = timestamp(until)
    const isClaimed = await this.change(replay, { tryAfter, ...due(replay, until, now) }, [])
    return isClaimed ? { ...replay, tryAfter } : null
  }

  async next(replay: Replay, lists: readonly DeliveryList[], limit: number): Promise<NextDeliveries> {
    const listed: Listed[] = []
    const range = { endpointId: replay.endpointId, lists, ...remainingRange(replay), newestFirst: false }
    for await (const place of walkDeliveries(this.client, this.table, range)) {
      listed.push(place)
      if (listed.length === limit) break
    }
    const ids = listed.map(({ deliveryId }) => deliveryId)
    return {
      deliveries: await loadDeliveries(this.client, this.table, ids),
      position: listed.at(-1)?.place ?? null,
      hasMore: listed.length === limit,
    }
  }

  async advance(
    claimed: Replay,
    { position, queued, next }: { position: string | null; queued: number; next: Date | null },
    now: Date,
  ): Promise<void> {
    const progress = { position, queued: claimed.queued + queued }
    if (next === null) {
      const over = { status: 'completed', completedAt: timestamp(now) }
      await this.change(claimed, { ...progress, ...over }, ['duePk', 'dueSk'])
    } else {
      await this.change(claimed, { ...progress, tryAfter: timestamp(next), ...due(claimed, next, now) }, [])
    }
  }

  /** Conditional on the state that was read. */
  private change(seen: Replay, set: Record<string, unknown>, remove: readonly string[]): Promise<boolean> {
    const change = updateExpression({
      set,
      remove,
      condition: '#status = :running AND tryAfter = :seen',
      values: { ':running': 'running', ':seen': seen.tryAfter },
    })
    return held(this.client.send(new UpdateCommand({ TableName: this.table, Key: replayKey(seen.id), ...change })))
  }
}

/** A replay as a row: due, expiring. */
export function replayRow(replay: Replay, now: Date): Record<string, unknown> {
  return { ...replayKey(replay.id), ...replay, ...due(replay, now, now), expiresAt: expiryAt(now) }
}

function due({ id }: Replay, tryAfter: Date, now: Date) {
  return dueIndexKey(id, timestamp(sweepAfter(tryAfter, now)))
}
