import type { NoticeTexts } from './every-text.ts'

export const textsEn: NoticeTexts = {
  senderName: 'Order notices',
  test: '[Test] ',
  testWarning: 'This is a test. Please do not ship anything.',
  notice: {
    new_order: {
      subject: (order, brand) => `New order ${order} for ${brand}`,
      heading: 'New order',
      opening: (brand) => `A customer has ordered and paid for goods from ${brand}.`,
      group: 'New orders',
    },
    accept_by_near: {
      subject: (order) => `Order ${order} has not been accepted yet`,
      heading: 'The time to accept an order is running out',
      opening: (brand) => `${brand} has not yet accepted or refused this order.`,
      group: 'Orders whose time to be accepted is running out',
    },
    return_requested: {
      subject: (order) => `A return has been requested for order ${order}`,
      heading: 'A return has been requested',
      opening: (brand) => `A customer would like to send back goods from ${brand}.`,
      group: 'Requested returns',
    },
    credentials_failing: {
      subject: (_, brand) => `We cannot sign in to the system of ${brand}`,
      heading: 'Your system refuses our credentials',
      opening: (brand) =>
        `Until we have new credentials, we cannot hand orders over to ${brand}, nor see what became of them. Orders wait until then. Please send the credentials to the platform in the same way as before, and not by replying to this email.`,
      group: 'Refused credentials',
    },
  },
  digest: {
    subject: (brand) => `What is new for ${brand}`,
    heading: (brand) => `What is new for ${brand}`,
    opening: 'Since the last summary:',
  },
  order: (number) => `Order ${number}`,
  brandOrder: (id) => `Our reference: ${id}`,
  acceptBy: (time) => `To be accepted by ${time}`,
  requestedAt: (time) => `Requested on ${time}`,
  failingSince: (time) => `Refused since ${time}`,
  units: (quantity, title) => `${quantity} × ${title}`,
  moreLines: (count) => (count === 1 ? 'and 1 more line' : `and ${count} more lines`),
  moreEntries: (count) => (count === 1 ? 'And 1 more.' : `And ${count} more.`),
  manyMore: 'And many more.',
  open: 'Open it in your system',
  why: (brand) => `You receive this email because your address is listed as a contact of ${brand}.`,
  unsubscribe: 'Unsubscribe',
  page: {
    title: 'Unsubscribe?',
    asks: (brand) => `We will send you no more emails about orders of ${brand}. Other contacts will still get them.`,
    confirm: 'Unsubscribe',
    doneTitle: 'You have unsubscribed',
    done: (brand) => `You will get no more emails about orders of ${brand}.`,
    back: 'To get them again, please contact the platform that sells your goods.',
    invalidTitle: 'This link is not valid',
    invalid: 'It is incomplete, or has been replaced. Please open the link from a newer email.',
    troubleTitle: 'That did not work',
    trouble: 'The fault is ours. Please try again in a minute.',
  },
}
