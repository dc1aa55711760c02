import type { StoryFacts } from '../story-facts.ts'

const when = (before: string, time: string | null) => (time === null ? '' : `${before}${time}`)
const counted = (count: number | null, one: string, many: string) => `${count ?? 0} ${count === 1 ? one : many}`

/** A request that the brand has not answered may have been done all the same. */
const unanswered = (brand: string, tries: number | null, nextTryAt: string | null) =>
  tries === null || tries < 2
    ? ''
    : ` It has not answered ${tries} tries, and may have done it: do not do it again by hand at ${brand}.${when(' We look again ', nextTryAt)}${nextTryAt === null ? '' : '.'}`

/** Whom a return waits for, by its status. */
const ofReturn = (brand: string): Readonly<Record<string, string>> => ({
  requested: ' It waits for approval.',
  approved: ' The customer sends it back now.',
  in_transit: ` Refund it when it has arrived at ${brand}.`,
  received: ' Refund what came back.',
})

/** Why an order waits, and what can be done, in words. The API gives codes with facts. */
export const story = {
  title: 'What happened, what next',
  codes: {
    held: ({ until }: StoryFacts) => `Held back${when(' until ', until)}. Nothing is sent to the brand before.`,
    being_sent: ({ brand }: StoryFacts) => `The order is being sent to ${brand} at this moment.`,
    retrying: ({ brand, why, tries, since, nextTryAt }: StoryFacts) =>
      `${brand}’s shop did not take the order yet${why === null ? '' : ` (${why})`}: ${counted(tries, 'try', 'tries')}${when(' since ', since)}.${when(' Next try ', nextTryAt)}${nextTryAt === null ? '' : '.'} Nothing is lost.`,
    circuit_open: ({ brand, since, nextTryAt, why, waiting }: StoryFacts) =>
      `${brand}’s shop cannot be reached${when(' since ', since)}${why === null ? '' : ` (${why})`}. Every order for it waits${waiting === null ? '' : `; ${waiting} so far`}.${when(' It is tried again ', nextTryAt)}${nextTryAt === null ? '' : '.'} Nothing is lost.`,
    with_brand: ({ brand, since, until }: StoryFacts) =>
      `${brand} has the order${when(' since ', since)} and decides${when(' by ', until)}.`,
    accept_overdue: ({ brand, until }: StoryFacts) => `${brand} should have decided${when(' by ', until)} and has not.`,
    retries_exhausted: ({ brand, since }: StoryFacts) =>
      `${brand}’s shop could not be reached for a day. Sending was given up${when(' on ', since)}.`,
    outcome_unknown: ({ brand }: StoryFacts) =>
      `It is not known whether ${brand} has the order. Ask before you send it again, or it may be made twice.`,
    contradictory_report: ({ brand }: StoryFacts) =>
      `${brand} reported something that does not fit what is known. Compare both, then settle it.`,
    refunded_unshipped: ({ brand }: StoryFacts) =>
      `Something was refunded that has not shipped, and ${brand} may still ship it. Cancel it where that is possible, or ask the brand to.`,
    customer_mail_returned: ({ brand }: StoryFacts) =>
      `A mail in the name of ${brand} did not reach the customer, or was marked as spam. Tell the customer in another way, or send it again.`,
    order_too_large: ({ brand }: StoryFacts) => `So much happened to ${brand}’s part that no more can be recorded.`,
    no_tracking: ({ brand, days }: StoryFacts) =>
      `${brand} does not report parcels. The order counts as delivered ${counted(days, 'day', 'days')} after its last word.`,
    polled: ({ brand, minutes, since }: StoryFacts) =>
      `${brand} is asked for news every ${minutes === 1 ? 'minute' : `${minutes ?? ''} minutes`}${when(', last ', since)}.`,
    shipment_exception: ({ since }: StoryFacts) => `The carrier reports a problem${when(' since ', since)}.`,
    attempt_failed: ({ since }: StoryFacts) =>
      `The carrier could not deliver${when(' on ', since)}. Usually it tries again.`,
    returned_to_sender: ({ brand, since }: StoryFacts) =>
      `The parcel goes back to ${brand}${when(' since ', since)}. The customer has not been refunded for it.`,
    refund_failed: ({ money, since }: StoryFacts) =>
      `A refund of ${money ?? ''} failed${when(' on ', since)}. The customer still waits for it.`,
    refund_owed_by_platform: ({ money, since }: StoryFacts) =>
      `You owe the customer ${money ?? ''}${when(' since ', since)}. Pay it with your payment provider, then record it.`,
    refund_at_brand: ({ brand, money, since, tries, nextTryAt }: StoryFacts) =>
      `${brand} is asked to pay back ${money ?? ''}${when(' since ', since)}. It usually tells us within a day.${unanswered(brand, tries, nextTryAt)}`,
    return_open: ({ brand, status, statusCode, since }: StoryFacts) =>
      `A return is open: ${status ?? ''}${when(', since ', since)}.${ofReturn(brand)[statusCode ?? ''] ?? ''}`,
    cancellation_at_brand: ({ brand, since, tries, nextTryAt }: StoryFacts) =>
      `${brand} is asked to cancel${when(' since ', since)}.${unanswered(brand, tries, nextTryAt)}`,
    address_change_at_brand: ({ brand, since, tries, nextTryAt }: StoryFacts) =>
      `${brand} is asked to ship to another address${when(' since ', since)}.${unanswered(brand, tries, nextTryAt)}`,
  },
  why: {
    timeout: 'no answer in time',
    connection: 'no connection',
    invalid_answer: 'an answer that makes no sense',
    too_large: 'an answer that is too large',
    server_error: 'an error of the shop',
    not_let_in: 'it refuses our credentials',
  },
  actions: {
    cancel: 'Cancel',
    address_change: 'Change the address',
    return: 'Start a return',
    refund: 'Refund',
    retry: 'Send again',
    resolve_attention: 'Settle it',
    record_payment: 'Record as paid',
    remind_brand: 'Remind the brand',
    contact_brand: 'Contact the brand',
    open_brand_health: 'See how the brand is reached',
    resend_mail: 'Send a mail again',
  },
  notNow: {
    cancel: 'Everything has shipped or ended already.',
    address_change: 'It has shipped already.',
    return: 'Nothing has been shipped yet, or everything came back.',
    refund: 'Nothing is left to refund.',
    retry: 'Nothing waits to be sent.',
    resolve_attention: 'Nothing needs to be settled.',
    record_payment: 'Nothing waits for your payment.',
    remind_brand: 'Nothing waits for the brand.',
    contact_brand: 'This brand has no contact.',
    open_brand_health: 'This brand is unknown.',
    resend_mail: 'No mail can be sent again.',
  },
  notYet: {
    refund: 'The brand has not accepted it yet. Cancel it, and the money goes back by itself.',
  },
  notSupported: (what: string, brand: string) => `${what}: ${brand} handles this itself.`,
  contact: 'Contact',
  policy: 'Returns policy',
}
