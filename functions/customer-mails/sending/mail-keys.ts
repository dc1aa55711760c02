/** Rows of mails lie beside what else is known of a brand order in the orders table. */
export const MAIL_PARTITION = 'BRAND_ORDER#'

/** Access patterns: one mail; all of a brand order by one Query with `sk begins_with CUSTOMER_MAIL#`. */
export const MAIL_PREFIX = 'CUSTOMER_MAIL#'

export function customerMailKey(brandOrderId: string, mailId: string): { readonly pk: string; readonly sk: string } {
  return { pk: `${MAIL_PARTITION}${brandOrderId}`, sk: `${MAIL_PREFIX}${mailId}` }
}

/** SES's tags of a mail to a customer. */
export const MAIL_TAGS = { brandOrderId: 'brandOrderId', mailId: 'mailId', mailTry: 'mailTry' } as const
