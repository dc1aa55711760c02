import * as z from 'zod'
import { Problem } from '../../http/problem.ts'
import { putNew, putNext, readRow, type SettingsStore } from '../../http/settings-store.ts'
import { CHANGED_MEANWHILE } from '../../http/versions.ts'
import { timestamp } from '../../runtime/clock.ts'
import { type TransactWrite, transact } from '../../storage/transact.ts'
import { senderIdentityKey, senderKey } from './sender-keys.ts'

/** Which identity a brand sends with, and what SES last said of it. */
const senderSchema = z.object({
  brandId: z.string(),
  identity: z.string(),
  /** As SES last said; whoever sends asks it again while it is not. */
  isVerified: z.boolean(),
  checkedAt: z.string(),
  createdAt: z.string(),
  version: z.int(),
})
export type Sender = z.infer<typeof senderSchema>

/** An identity that we made at SES, with the brands that use it: the last one to leave deletes it. */
const senderIdentitySchema = z.object({
  identity: z.string(),
  brandIds: z.array(z.string()),
  /** Set before it is deleted at SES, so that nobody joins meanwhile. */
  isBeingRemoved: z.boolean(),
  version: z.int(),
})
export type SenderIdentity = z.infer<typeof senderIdentitySchema>

interface Claim {
  readonly brandId: string
  readonly identity: string
  readonly now: Date
}

/** As many brands of one house as anybody has; a row stays far below DynamoDB's limit. */
const MOST_BRANDS = 200

export class SenderStore {
  private readonly store: SettingsStore

  constructor(store: SettingsStore) {
    this.store = store
  }

  async find(brandId: string): Promise<Sender | null> {
    const row = await readRow(this.store, senderKey(brandId))
    return row === undefined ? null : senderSchema.parse(row)
  }

  async findIdentity(identity: string): Promise<SenderIdentity | null> {
    const row = await readRow(this.store, senderIdentityKey(identity))
    return row === undefined ? null : senderIdentitySchema.parse(row)
  }

  /** Writes down that the brand uses the identity, before it is made at SES: what is there is then known to be ours. */
  async claim(before: Sender | null, { brandId, identity, now }: Claim): Promise<Sender> {
    const found = await this.findIdentity(identity)
    const others = found?.brandIds.filter((id) => id !== brandId) ?? []
    if (found?.isBeingRemoved === true && others.length > 0) {
      const detail = `${identity} is being removed for ${others.join(', ')}. Repeat that removal, then set it up.`
      throw new Problem('state_conflict', detail)
    }
    if (others.length >= MOST_BRANDS) {
      throw new Problem('state_conflict', `${identity} is used by ${MOST_BRANDS} brands already.`)
    }
    // All is written already.
    if (before !== null && found !== null && !found.isBeingRemoved) return before
    const at = timestamp(now)
    const sender = before ?? { brandId, identity, isVerified: false, checkedAt: at, createdAt: at, version: 1 }
    const { table } = this.store
    const brandIds = [...others, brandId].toSorted()
    const joined =
      found === null
        ? putNew(table, identityRow({ identity, brandIds, isBeingRemoved: false, version: 1 }))
        : putNext(
            table,
            identityRow({ ...found, brandIds, isBeingRemoved: false, version: found.version + 1 }),
            found.version,
          )
    const ofBrand = before === null ? [putNew(table, { ...senderKey(brandId), ...sender })] : []
    await this.write([...ofBrand, joined])
    return sender
  }

  /** Keeps what SES said. A row that changed meanwhile keeps what it has: the next who asks writes it. */
  async keepState(sender: Sender, isVerified: boolean, now: Date): Promise<Sender> {
    const next = { ...sender, isVerified, checkedAt: timestamp(now), version: sender.version + 1 }
    const row = { ...senderKey(sender.brandId), ...next }
    const failed = await transact(this.store.client, [putNext(this.store.table, row, sender.version)])
    return failed.length === 0 ? next : sender
  }

  /** Takes the brand out of the identity where others stay. Answers false where it is the last one, and changes nothing. */
  async leave({ brandId, identity, version }: Sender): Promise<boolean> {
    const found = await this.findIdentity(identity)
    const others = found?.brandIds.filter((id) => id !== brandId) ?? []
    if (found === null || others.length === 0) return false
    const row = identityRow({ ...found, brandIds: others, version: found.version + 1 })
    await this.write([this.deleted(senderKey(brandId), version), putNext(this.store.table, row, found.version)])
    return true
  }

  /** Nobody joins an identity that is about to go. */
  async startRemoval(identity: string): Promise<SenderIdentity | null> {
    const found = await this.findIdentity(identity)
    if (found === null || found.isBeingRemoved) return found
    const next = { ...found, isBeingRemoved: true, version: found.version + 1 }
    await this.write([putNext(this.store.table, identityRow(next), found.version)])
    return next
  }

  /** Once it is gone at SES. */
  async endRemoval({ brandId, version }: Sender, identity: SenderIdentity | null): Promise<void> {
    const ofBrand = this.deleted(senderKey(brandId), version)
    const ofIdentity = identity === null ? [] : [this.deleted(senderIdentityKey(identity.identity), identity.version)]
    await this.write([ofBrand, ...ofIdentity])
  }

  private deleted(Key: Record<string, string>, version: number): TransactWrite {
    return {
      Delete: {
        TableName: this.store.table,
        Key,
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': version },
      },
    }
  }

  private async write(writes: readonly TransactWrite[]): Promise<void> {
    const failed = await transact(this.store.client, writes)
    if (failed.length > 0) throw new Problem('state_conflict', CHANGED_MEANWHILE)
  }
}

function identityRow(identity: SenderIdentity): Record<string, unknown> {
  return { ...senderIdentityKey(identity.identity), ...identity }
}
