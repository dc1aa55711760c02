import type { PageTexts } from './page-texts.ts'

const parcel = {
  pending: 'Being prepared',
  shipped: 'Sent',
  in_transit: 'On its way',
  out_for_delivery: 'Out for delivery',
  available_for_pickup: 'Ready for you to collect',
  attempt_failed: 'The carrier tried to deliver it and could not. It usually tries again.',
  delivered: 'Delivered',
  exception: 'The carrier reports a problem with it. Please look at the carrier’s page, or ask us.',
  returned_to_sender: 'It could not be delivered and is on its way back to us. Please ask us.',
  cancelled: 'Cancelled',
}

export const english: PageTexts = {
  language: 'English',
  order: (number) => `Order ${number}`,
  headline: {
    received: { title: 'We have your order', text: 'We are looking at it. You will see here when we prepare it.' },
    preparing: { title: 'We are preparing your order', text: 'Nothing of it has left yet.' },
    partly_shipped: { title: 'Part of your order is on its way', text: 'The rest is still to come.' },
    shipped: { title: 'Your order is on its way', text: 'Everything has left.' },
    ready: { title: 'Your order is ready to collect', text: 'You can collect it now.' },
    delivered: { title: 'Your order has arrived', text: 'We hope you enjoy it.' },
    completed: { title: 'Your order is complete', text: 'Nothing is left to come.' },
    refused: { title: 'We cannot supply your order', text: 'We are sorry: we cannot send what you ordered.' },
    cancelled: { title: 'Your order was cancelled', text: 'Nothing of it will come.' },
  },

  parcel: (number, of) => `Parcel ${number} of ${of}`,
  onlyParcel: 'Your parcel',
  pickup: 'To collect',
  digital: 'Sent electronically',
  state: {
    shipping: parcel,
    pickup: { ...parcel, shipped: 'Ready for you to collect', delivered: 'Collected' },
    digital: parcel,
  },
  progress: 'Progress',
  step: {
    sent: 'Sent',
    onItsWay: 'On its way',
    outForDelivery: 'Out for delivery',
    delivered: 'Delivered',
    readyToCollect: 'Ready to collect',
    collected: 'Collected',
  },
  stepIs: { done: 'done', now: 'now', next: 'still to come' },
  sentOn: (date) => `Sent on ${date}.`,
  untracked: 'We do not follow this shipment. It should have arrived by now.',
  trackWith: (carrier, number) => `Track with ${carrier}: ${number}`,

  toCome: 'Still to come',
  expected: 'Expected',
  notComing: 'Not coming',
  cancelling: {
    requested: 'You asked us to cancel this. We have not decided yet.',
    refused: 'You asked us to cancel this. We could not any more.',
  },

  refunds: 'Money back',
  refund: {
    pending: 'We are returning it.',
    issued: (date) => (date === null ? 'Returned the way you paid.' : `Returned on ${date} the way you paid.`),
    failed: 'It could not be returned yet. Please ask us.',
  },

  returns: 'Returns',
  returnState: {
    requested: 'You asked for this return. We have not decided yet; please send nothing before.',
    approved: 'We take it back. Please send it to us.',
    declined: 'We cannot take it back. Please ask us why.',
    in_transit: 'On its way to us',
    received: 'It has arrived, and we are checking it.',
    closed: 'Done',
  },
  labelInMail: 'We sent you the return label by e-mail.',
  start: 'Start a return',
  startText: 'You can tell us here what you want to send back.',
  askForReturn: 'Please ask us if you want to send something back.',
  returnLater: 'You can start a return here as soon as something has been sent.',

  items: 'What you ordered',
  ask: (number) => `Ask us, and name the order number ${number}.`,
  answerTheMail: 'Please answer the e-mail that this link came with.',
  forYou: (date) =>
    `Whoever has the link to this page can see it and start a return: keep it to yourself. It works until ${date}.`,
  otherLanguages: 'Languages',
  back: 'Back to the order',

  form: {
    title: 'Start a return',
    quantities: 'How many do you want to send back?',
    outOf: (count) => `of ${count}`,
    allOrNothing: 'We take back everything that we sent, or nothing.',
    reason: 'Why?',
    choose: 'Please choose',
    reasons: {
      too_small: 'Too small',
      too_large: 'Too large',
      damaged: 'Damaged',
      wrong_item: 'Wrong item',
      not_as_described: 'Not as described',
      changed_mind: 'I do not want it any more',
      other: 'Another reason',
    },
    next: 'Continue',
    check: { title: 'Please check your return', text: 'Nothing has been sent to us yet.' },
    confirm: 'Ask for this return',
    change: 'Change it',
    done: { title: 'You asked for a return', text: 'We have your request:' },
    byBrand: 'We decide on it. Please send nothing back before you have heard from us how.',
    withLabel: 'We decide on it, and usually send you a label. Please send nothing back before you have it.',
    twice: {
      title: 'We have this return already',
      text: 'You sent it before. It counts once; nothing more is to be done.',
    },
    faultsHeading: 'Please look at this again',
    fault: {
      quantity: 'Enter whole numbers, no greater than what you can send back.',
      noQuantity: 'Enter how many of at least one item.',
      reason: 'Choose a reason.',
      changed: 'The order has changed since you opened this page. Check the quantities and send it again.',
    },
  },
  stop: {
    invalid: {
      title: 'This link does not work',
      text: 'It is incomplete, or it was replaced. Please open it again from the e-mail, as a whole; a newer e-mail has a newer link.',
    },
    expired: {
      title: 'This link has expired',
      text: 'For your safety its time was limited. Please answer the e-mail that it came with if you have a question.',
    },
    busy: { title: 'Too many requests', text: 'This page was opened very often. Please try again in a minute.' },
    cross_site: {
      title: 'Please open the link from the e-mail',
      text: 'This request came from another page, so nothing was done.',
    },
    trouble: {
      title: 'That did not work',
      text: 'Something went wrong on our side. Please try again in a minute: the same request counts once.',
    },
    not_supported: {
      title: 'Please ask us',
      text: 'This return cannot be started here. Nothing was done.',
    },
    not_now: {
      title: 'Nothing can be sent back now',
      text: 'Nothing has left yet, or all of it is in a return already. Nothing was done.',
    },
  },
}
