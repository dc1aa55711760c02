import type { Brand } from '../../brands/brand.ts'
import { log } from '../../runtime/log.ts'
import { senderFindings } from './sender-findings.ts'
import type { SenderStore } from './sender-store.ts'
import type { SesIdentities } from './ses-identities.ts'

/** Findings for a brand's check. A brand without a sender costs one read, and SES is not asked. */
export async function checkSender(
  brand: Pick<Brand, 'id' | 'voice'>,
  {
    senders,
    identities,
  }: { readonly senders: Pick<SenderStore, 'find'>; readonly identities: Pick<SesIdentities, 'find'> },
): Promise<readonly string[]> {
  const brandId = brand.id
  const identity = (await senders.find(brandId))?.identity ?? null
  try {
    const found = identity === null ? null : await identities.find(identity)
    return senderFindings({ brandId, senderAddress: brand.voice?.senderAddress ?? null, identity, found })
  } catch (error) {
    log('error', 'CONNECTION_NOT_CHECKED', { brandId, error })
    return ['Whom its mails to customers come from could not be checked: Amazon SES did not answer.']
  }
}
