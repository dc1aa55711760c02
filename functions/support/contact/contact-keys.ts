export const CONTACT_PARTITION = 'CONTACT#'

/** Access pattern: one message to a brand by its id, which its answer has in its address. */
export const contactKey = (id: string): { pk: string; sk: string } => ({
  pk: `${CONTACT_PARTITION}${id}`,
  sk: 'CONTACT',
})
