/**
 * Rows of notices, in the deliveries table. Each expires. Access patterns: what became of one occasion at one contact; the
 * items of one contact's digest by kind, oldest first; what is due, by the table's index `by-due`.
 */

/** Starts the partition of each. */
export const NOTICE_PARTITIONS = 'BRAND_NOTICE_'

/** What became of an occasion at a contact. Written before the mail is sent. */
export const sentNoticeKey = (occasionId: string, contactId: string) => ({
  pk: `${NOTICE_PARTITIONS}SENT#${occasionId}`,
  sk: `CONTACT#${contactId}`,
})

const digestPartition = (contactId: string, day: string) => `${NOTICE_PARTITIONS}DIGEST#${contactId}#${day}`

/** A contact's digest of one day, until it is sent: the row that is due. */
export const digestKey = (contactId: string, day: string) => ({ pk: digestPartition(contactId, day), sk: 'DIGEST' })

export const digestItemPrefix = (kind: string) => `ITEM#${kind}#`

/** Something that the digest tells. */
export const digestItemKey = (contactId: string, day: string, kind: string, occasionId: string) => ({
  pk: digestPartition(contactId, day),
  sk: `${digestItemPrefix(kind)}${occasionId}`,
})

/** A brand order that is looked at again when it is due: held back, or not accepted yet. */
export const watchKey = (brandOrderId: string, kind: 'new_order' | 'accept_by_near') => ({
  pk: `${NOTICE_PARTITIONS}WATCH#${brandOrderId}`,
  sk: `WATCH#${kind}`,
})

/** SES's tags of a notice: letters, digits, `_` and `-` only. */
export const NOTICE_TAGS = { brandId: 'brandId', contactId: 'contactId', occasionId: 'occasionId' } as const

/** The part before the @ of whom notices come from; the rest is the stage's mail domain. */
export const NOTICE_MAILBOX = 'notices'
