import type { NoticeTexts } from './every-text.ts'

export const textsEn: NoticeTexts = {
  senderName: 'Order notices',
  test: '[Test] ',
  testWarning: 'This is about a test. Ship nothing.',
  notice: {
    new_order: {
      subject: (order, brand) => `New order ${order} for ${brand}`,
      heading: 'A new order',
      opening: (brand) => `A customer has paid for goods of ${brand}.`,
      group: 'New orders',
    },
    accept_by_near: {
      subject: (order) => `Order ${order} is not accepted yet`,
      heading: 'The time to accept an order runs out',
      opening: (brand) => `${brand} has not yet accepted or refused this order.`,
      group: 'Orders whose time to be accepted ran out soon',
    },
    return_requested: {
      subject: (order) => `A return of order ${order} was requested`,
      heading: 'A return was requested',
      opening: (brand) => `Goods of ${brand} are to come back.`,
      group: 'Requested returns',
    },
    credentials_failing: {
      subject: (_, brand) => `We cannot sign in to the system of ${brand}`,
      heading: 'Your system refuses our credentials',
      opening: (brand) =>
        `We cannot hand orders over to ${brand}, nor read what became of them, until we get new credentials. Orders wait meanwhile. Please send them to the platform in the way you did before; not by answering this mail.`,
      group: 'Credentials that were refused',
    },
  },
  digest: {
    subject: (brand) => `What is new for ${brand}`,
    heading: (brand) => `What is new for ${brand}`,
    opening: 'Since the last of these mails:',
  },
  order: (number) => `Order ${number}`,
  brandOrder: (id) => `Your part of it: ${id}`,
  acceptBy: (time) => `To be accepted by ${time}`,
  requestedAt: (time) => `Requested on ${time}`,
  failingSince: (time) => `Refused since ${time}`,
  units: (quantity, title) => `${quantity} × ${title}`,
  moreLines: (count) => (count === 1 ? 'and 1 more line' : `and ${count} more lines`),
  moreEntries: (count) => (count === 1 ? 'And 1 more.' : `And ${count} more.`),
  manyMore: 'And many more.',
  open: 'Open it in your system',
  why: (brand) => `You get this mail because your address is a contact of ${brand}.`,
  unsubscribe: 'Unsubscribe',
  page: {
    title: 'Unsubscribe?',
    asks: (brand) => `We will send you no more mails about orders of ${brand}. Other contacts still get them.`,
    confirm: 'Unsubscribe',
    doneTitle: 'You are unsubscribed',
    done: (brand) => `You get no more mails about orders of ${brand}.`,
    back: 'To get them again, ask the platform that sells your goods.',
    invalidTitle: 'This link is not valid',
    invalid: 'It is incomplete, or was replaced. Use the link of a newer mail.',
    troubleTitle: 'That did not work',
    trouble: 'The fault is ours. Please try again in a minute.',
  },
}
