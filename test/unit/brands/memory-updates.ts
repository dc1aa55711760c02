import { ReportedOrders, type ReportedOrdersParts } from '../../../functions/brands/reported-orders.ts'
import type { StoredUpdate } from '../../../functions/brands/updates/stored-update.ts'
import type { UpdateKey } from '../../../functions/brands/updates/update-keys.ts'
import type { Added } from '../../../functions/brands/updates/update-store.ts'
import type { LabelToSeal, SealLabel } from '../../../functions/vault/return-labels.ts'
import { labelIdOf } from '../../../functions/vault/vault-keys.ts'

/** The rows of updates in memory; that writes are conditional is shown in e2e. */
export class MemoryUpdates {
  readonly rows = new Map<string, StoredUpdate>()

  /** Ids of those that the sweeper resumes. */
  readonly postponed = new Set<string>()

  async add(update: StoredUpdate): Promise<Added> {
    const known = this.rows.get(update.id)
    if (known !== undefined) return known.appliedAt === null ? 'waiting' : 'applied'
    this.rows.set(update.id, update)
    return 'new'
  }

  async postpone({ id }: StoredUpdate): Promise<void> {
    this.postponed.add(id)
  }

  async find({ pk }: UpdateKey): Promise<StoredUpdate | null> {
    return this.rows.get(pk.replace('UPDATE#', '')) ?? null
  }

  async markApplied(key: UpdateKey, now: Date): Promise<void> {
    this.change(await this.find(key), { appliedAt: now.toISOString() })
  }

  async markFailed(update: StoredUpdate): Promise<void> {
    this.change(update, { failures: update.failures + 1 })
  }

  change(update: StoredUpdate | null, changes: Partial<StoredUpdate>): void {
    if (update !== null) this.rows.set(update.id, { ...update, ...changes } as StoredUpdate)
  }
}

/** Labels under the conditions of the real vault: the newest stays, and none of a customer who was erased. */
export class MemoryLabels {
  readonly kept = new Map<string, LabelToSeal>()
  isErased = false

  readonly seal: SealLabel = async (label) => {
    if (this.isErased) return 'erased'
    const id = labelIdOf(label.brandOrderId, label.reference)
    const known = this.kept.get(id)
    const ageOf = ({ occurredAt, timestamp }: LabelToSeal) => [occurredAt, timestamp].map((at) => Date.parse(at))
    const [occurred = 0, written = 0] = ageOf(label)
    const [knownOccurred = 0, knownWritten = 0] = known === undefined ? [] : ageOf(known)
    if (occurred > knownOccurred || (occurred === knownOccurred && written > knownWritten)) this.kept.set(id, label)
    return 'kept'
  }
}

/** A queue that remembers what it was sent. */
export class MemoryQueue {
  readonly sent: UpdateKey[] = []

  async send(key: UpdateKey): Promise<void> {
    this.sent.push(key)
  }
}

/** Orders of brands that track their shipments. */
export function reportedOrders(orders: ReportedOrdersParts['orders']): ReportedOrders {
  return new ReportedOrders({ orders, findBrand: async () => null, findIntegration: () => null, timeScale: 1 })
}
