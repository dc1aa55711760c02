import * as z from 'zod'
import { identityName } from './identity-name.ts'
import type { SesIdentity } from './ses-identities.ts'

/** A brand's sender as administrators see it, with what has to be added to its DNS. */

const dnsRecordSchema = z.object({
  purpose: z
    .enum(['dkim', 'mail_from', 'spf', 'dmarc'])
    .describe(
      '`dkim`: proves the domain and signs mails. `mail_from`, `spf`: mails that cannot be delivered come back by the brand’s own domain. `dmarc`: says what others do with mails that are not signed',
    ),
  type: z.enum(['CNAME', 'MX', 'TXT']).describe('Type of the record'),
  name: z.string().describe('Name of the record, whole'),
  value: z.string().describe('Value of the record; of an MX record with its priority'),
  isRequired: z.boolean().describe('Whether mails go out in the brand’s name only with it'),
})
type DnsRecord = z.infer<typeof dnsRecordSchema>

export const senderStatus = z
  .enum(['none', 'pending', 'verified', 'failed', 'missing', 'foreign'])
  .describe(
    '`none`: not set up. `pending`: Amazon SES has not seen the records, or nobody has opened the link of its mail. ' +
      '`failed`: SES gave up looking; set it up again. `missing`: deleted at SES; set it up again. `foreign`: SES has an ' +
      'identity of this name that is not this deployment’s. Mails go out in the brand’s name with `verified` only',
  )

export const senderAnswerSchema = z.object({
  brandId: z.string().describe('Id of the brand'),
  identity: z.string().nullable().describe('The domain or the e-mail address; null where none is set up'),
  type: z.enum(['domain', 'address']).nullable().describe('What it is; null where none is set up'),
  status: senderStatus,
  mailFrom: z
    .object({
      domain: z.string().describe('The domain that mails come back to'),
      status: z.enum(['pending', 'verified', 'failed']).describe('Whether SES has seen its records'),
    })
    .nullable()
    .describe('The custom MAIL FROM domain; null where there is none, as with an address'),
  dnsRecords: z
    .array(dnsRecordSchema)
    .describe('What has to be in the DNS of the domain; empty with an address, to which SES sends a mail with a link'),
  sharedWith: z.array(z.string()).describe('Other brands that use the same identity, by their ids'),
  sharedSender: z
    .string()
    .nullable()
    .describe('The platform’s own address, which mails come from otherwise; null where the deployment sends no mails'),
})
export type SenderAnswer = z.infer<typeof senderAnswerSchema>

export interface SenderFacts {
  readonly brandId: string
  /** Null where the brand has none. */
  readonly identity: string | null
  /** As SES has it; null where it has none of this name. */
  readonly found: SesIdentity | null
  readonly brandIds: readonly string[]
  readonly region: string
  readonly sharedSender: string | null
}

export function senderAnswer({ brandId, identity, found, brandIds, region, sharedSender }: SenderFacts): SenderAnswer {
  const name = identity === null ? null : identityName(identity)
  const isShown = found?.isOurs === true
  return {
    brandId,
    identity,
    type: name?.type ?? null,
    status: name === null ? 'none' : statusOf(found),
    mailFrom: isShown ? found.mailFrom : null,
    dnsRecords: isShown && name?.type === 'domain' ? dnsRecords(name.name, found, region) : [],
    sharedWith: brandIds.filter((id) => id !== brandId),
    sharedSender,
  }
}

export function statusOf(found: SesIdentity | null): Exclude<z.infer<typeof senderStatus>, 'none'> {
  if (found === null) return 'missing'
  if (!found.isOurs) return 'foreign'
  if (found.isVerified) return 'verified'
  return found.hasFailed ? 'failed' : 'pending'
}

function dnsRecords(domain: string, { dkimTokens, dkimZone, mailFrom }: SesIdentity, region: string): DnsRecord[] {
  const dkim = dkimTokens.map(
    (token): DnsRecord => ({
      purpose: 'dkim',
      type: 'CNAME',
      name: `${token}._domainkey.${domain}`,
      value: `${token}.${dkimZone}`,
      isRequired: true,
    }),
  )
  const back: DnsRecord[] =
    mailFrom === null
      ? []
      : [
          {
            purpose: 'mail_from',
            type: 'MX',
            name: mailFrom.domain,
            value: `10 feedback-smtp.${region}.amazonses.com`,
            isRequired: false,
          },
          {
            purpose: 'spf',
            type: 'TXT',
            name: mailFrom.domain,
            value: 'v=spf1 include:amazonses.com ~all',
            isRequired: false,
          },
        ]
  return [
    ...dkim,
    ...back,
    { purpose: 'dmarc', type: 'TXT', name: `_dmarc.${domain}`, value: 'v=DMARC1; p=none', isRequired: false },
  ]
}
