/** Of contacts who unsubscribed or could not be reached, in the settings table. Access patterns: one by id; all of a brand by one Query. */
export const CONTACT_PARTITIONS = 'BRAND_CONTACTS#'

export const contactKey = (brandId: string, contactId: string) => ({
  pk: `${CONTACT_PARTITIONS}${brandId}`,
  sk: `CONTACT#${contactId}`,
})
