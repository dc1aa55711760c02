import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import { domainName, type IdentityName, identityName } from './identity-name.ts'
import { type SenderAnswer, senderAnswer } from './sender-answer.ts'
import type { Sender, SenderStore } from './sender-store.ts'
import type { SesIdentities } from './ses-identities.ts'

export interface SenderDependencies {
  readonly senders: SenderStore
  readonly identities: SesIdentities
  readonly sharedSender: string | null
}

export interface SetUp {
  readonly brandId: string
  /** Checked by `senderSetUpSchema`. */
  readonly identity: string
  readonly mailFromDomain?: string | null | undefined
  readonly now: Date
}

const FOREIGN =
  'This AWS account has it at Amazon SES already, and this deployment did not make it for a brand. It is not touched. ' +
  'Delete it at SES if nothing else uses it, or choose another domain or address.'

export async function readSender(
  { brandId, now }: { readonly brandId: string; readonly now: Date },
  dependencies: SenderDependencies,
): Promise<HttpAnswer> {
  return { status: 200, body: await senderState(await dependencies.senders.find(brandId), brandId, now, dependencies) }
}

/** What SES says now; the row keeps it for whoever sends. */
async function senderState(
  sender: Sender | null,
  brandId: string,
  now: Date,
  { senders, identities, sharedSender }: SenderDependencies,
): Promise<SenderAnswer> {
  const region = await identities.region()
  if (sender === null) {
    return senderAnswer({ brandId, identity: null, found: null, brandIds: [], region, sharedSender })
  }
  const { identity } = sender
  const [found, claimed] = await Promise.all([identities.find(identity), senders.findIdentity(identity)])
  const isVerified = found?.isOurs === true && found.isVerified
  if (isVerified !== sender.isVerified) await senders.keepState(sender, isVerified, now)
  return senderAnswer({ brandId, identity, found, brandIds: claimed?.brandIds ?? [], region, sharedSender })
}

/**
 * Written down first, made at SES then: a crash between the two leaves a sender that is `missing`, and a repetition
 * makes it. An identity that is at SES without our tags is refused before anything is written.
 */
export async function setUpSender(
  { brandId, identity, mailFromDomain, now }: SetUp,
  dependencies: SenderDependencies,
): Promise<HttpAnswer> {
  const { senders, identities } = dependencies
  const name = identityName(identity)
  if (name === null) throw new Error('The request was not checked.')
  const mailFrom = mailFromDomain === undefined ? defaultMailFrom(name) : mailFromDomain && domainName(mailFromDomain)
  const before = await senders.find(brandId)
  if (before !== null && before.identity !== name.name) {
    throw new Problem('state_conflict', `The brand sends with ${before.identity}. Remove that first.`)
  }
  const found = await identities.find(name.name)
  if (found !== null && !found.isOurs) throw new Problem('state_conflict', FOREIGN)
  const others = (await senders.findIdentity(name.name))?.brandIds.filter((id) => id !== brandId) ?? []
  const has = found?.mailFrom?.domain ?? null
  // What is there stays, unless the request names another one.
  const isKept = has === mailFrom || (has !== null && mailFromDomain === undefined)
  if (!isKept && has !== null && others.length > 0) {
    const detail = `${others.join(', ')} send with the same domain, and with ${has} as MAIL FROM domain. It stays.`
    throw new Problem('state_conflict', detail)
  }
  const sender = await senders.claim(before, { brandId, identity: name.name, now })
  if (found === null) await make(name.name, identities)
  if (!isKept) await identities.setMailFrom(name.name, mailFrom)
  return { status: 200, body: await senderState(sender, brandId, now, dependencies) }
}

async function make(name: string, identities: SesIdentities): Promise<void> {
  if (await identities.create(name)) return
  // Somebody else made it at the same moment.
  if ((await identities.find(name))?.isOurs !== true) throw new Problem('state_conflict', FOREIGN)
}

function defaultMailFrom({ type, domain }: IdentityName): string | null {
  return type === 'domain' ? `bounce.${domain}` : null
}

/**
 * The last brand to leave deletes the identity at SES. Its row says so before and goes afterwards, so that a crash leaves
 * a removal that a repetition ends. What is at SES without our tags stays there.
 */
export async function removeSender(
  { brandId }: { readonly brandId: string },
  { senders, identities }: Pick<SenderDependencies, 'senders' | 'identities'>,
): Promise<HttpAnswer> {
  const sender = await senders.find(brandId)
  const gone = { status: 204, body: undefined }
  if (sender === null || (await senders.leave(sender))) return gone
  const claimed = await senders.startRemoval(sender.identity)
  const found = await identities.find(sender.identity)
  if (found?.isOurs === true) await identities.remove(sender.identity)
  await senders.endRemoval(sender, claimed)
  return gone
}
