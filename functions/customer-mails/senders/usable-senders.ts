import { addSeconds, type Clock } from '../../runtime/clock.ts'
import type { UsableIdentity } from './choose-sender.ts'
import type { Sender, SenderStore } from './sender-store.ts'
import type { SesIdentities } from './ses-identities.ts'

/** Seconds after which SES is asked again about an identity that it had not verified. */
const ASK_AGAIN_SECONDS = 300
/** Seconds for which a running function remembers a brand's sender. */
const REMEMBERED_SECONDS = 60

/**
 * Which identities mails may go out with, for the function that sends. SES is not asked for every mail: its last word is
 * in the row, and a mail that SES refuses for its sender changes that.
 */
export class UsableSenders {
  private readonly senders: SenderStore
  private readonly identities: Pick<SesIdentities, 'find'>
  private readonly now: Clock
  private readonly remembered = new Map<string, { readonly until: Date; readonly sender: Sender | null }>()

  constructor(senders: SenderStore, identities: Pick<SesIdentities, 'find'>, now: Clock) {
    this.senders = senders
    this.identities = identities
    this.now = now
  }

  async find(brandId: string): Promise<UsableIdentity | null> {
    const now = this.now()
    const before = this.remembered.get(brandId)
    if (before !== undefined && before.until > now) return before.sender
    const sender = await this.fresh(await this.senders.find(brandId), now)
    this.remembered.set(brandId, { until: addSeconds(now, REMEMBERED_SECONDS), sender })
    return sender
  }

  /** SES refused a mail because of the identity it came from: its records are gone, or somebody deleted it. */
  async refused(brandId: string): Promise<void> {
    this.remembered.delete(brandId)
    const sender = await this.senders.find(brandId)
    if (sender?.isVerified === true) await this.senders.keepState(sender, false, this.now())
  }

  private async fresh(sender: Sender | null, now: Date): Promise<Sender | null> {
    if (sender === null || sender.isVerified) return sender
    if (addSeconds(new Date(sender.checkedAt), ASK_AGAIN_SECONDS) > now) return sender
    const found = await this.identities.find(sender.identity)
    return this.senders.keepState(sender, found?.isOurs === true && found.isVerified, now)
  }
}
