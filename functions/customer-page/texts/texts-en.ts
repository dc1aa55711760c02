import type { PageTexts } from './page-texts.ts'

const parcel = {
  pending: 'Being prepared',
  shipped: 'Sent',
  in_transit: 'On its way',
  out_for_delivery: 'Out for delivery',
  available_for_pickup: 'Ready to collect',
  attempt_failed: 'The carrier could not deliver it, and will usually try again.',
  delivered: 'Delivered',
  exception: 'The carrier reports a problem. Please see the carrier’s page, or contact us.',
  returned_to_sender: 'It could not be delivered and is on its way back to us. Please contact us.',
  cancelled: 'Cancelled',
}

export const english: PageTexts = {
  language: 'English',
  order: (number) => `Order ${number}`,
  headline: {
    received: {
      title: 'We have received your order',
      text: 'We are checking it. You will see here when we start to prepare it.',
    },
    preparing: { title: 'We are preparing your order', text: 'Nothing has been sent yet.' },
    partly_shipped: { title: 'Part of your order is on its way', text: 'The rest is still to come.' },
    shipped: { title: 'Your order is on its way', text: 'Everything has been sent.' },
    ready: { title: 'Your order is ready to collect', text: 'You can collect it now.' },
    delivered: { title: 'Your order has arrived', text: 'We hope you enjoy it.' },
    completed: { title: 'Your order is complete', text: 'There is nothing more to come.' },
    refused: { title: 'We cannot complete your order', text: 'We are sorry. We cannot supply what you ordered.' },
    cancelled: { title: 'Your order has been cancelled', text: 'Nothing will be sent.' },
  },

  parcel: (number, of) => `Parcel ${number} of ${of}`,
  onlyParcel: 'Your parcel',
  pickup: 'For collection',
  digital: 'Sent electronically',
  state: {
    shipping: parcel,
    pickup: { ...parcel, shipped: 'Ready to collect', delivered: 'Collected' },
    digital: { ...parcel, delivered: 'Sent' },
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
  untracked: 'There is no tracking for this delivery. It should have arrived by now.',
  trackWith: (carrier, number) => `Track with ${carrier}: ${number}`,

  toCome: 'Still to come',
  expected: 'Expected delivery',
  notComing: 'What will not be sent',
  cancelling: {
    requested: 'You asked us to cancel this. We are checking whether that is still possible.',
    refused: 'You asked us to cancel this. That was no longer possible.',
  },

  refunds: 'Refunds',
  refund: {
    pending: 'Your refund is being processed.',
    issued: (date) =>
      date === null
        ? 'Refunded to your original payment method.'
        : `Refunded to your original payment method on ${date}.`,
    failed: 'We could not refund this yet. Please contact us.',
  },

  returns: 'Returns',
  returnState: {
    requested: 'You asked for this return. Please do not send anything before you have our answer.',
    approved: 'We accept this return. Please send it to us.',
    declined: 'We cannot accept this return. Please contact us if you have questions.',
    in_transit: 'On its way to us',
    received: 'It has arrived, and we are checking it.',
    closed: 'Closed',
  },
  returnSettled: 'It has arrived.',
  labelInMail: 'We sent you the return label by email.',
  start: 'Start a return',
  startText: 'Tell us here what you would like to send back.',
  askForReturn: 'If you would like to send something back, please contact us.',
  returnLater: 'You can start a return here as soon as something has been sent.',

  items: 'What you ordered',
  ask: (number) => `Please contact us and give your order number, ${number}.`,
  answerTheMail: 'Please reply to the email that contained this link.',
  forYou: (date) =>
    `Anyone who has the link to this page can see it and start a return, so please keep it to yourself. It works until ${date}.`,
  otherLanguages: 'Languages',
  back: 'Back to the order',

  form: {
    title: 'Start a return',
    quantities: 'How many would you like to send back?',
    outOf: (count) => `of ${count}`,
    allOrNothing: 'We can only take back everything that we sent, not a part of it.',
    reason: 'Reason for the return',
    choose: 'Please choose',
    reasons: {
      too_small: 'Too small',
      too_large: 'Too large',
      damaged: 'Damaged',
      wrong_item: 'Wrong item',
      not_as_described: 'Not as described',
      changed_mind: 'I no longer want it',
      other: 'Another reason',
    },
    next: 'Continue',
    check: { title: 'Please check your return', text: 'You have not asked for it yet.' },
    confirm: 'Request this return',
    change: 'Change',
    done: { title: 'We have your return request', text: 'You asked to send back:' },
    byBrand: 'We will check it. Please do not send anything back until we have told you how.',
    withLabel: 'We will check it, and usually send you a label. Please do not send anything back until you have it.',
    twice: {
      title: 'We already have this return request',
      text: 'You sent it before. It counts once, and you do not need to do anything else.',
    },
    faultsHeading: 'Please check the following',
    fault: {
      quantity: 'Enter whole numbers that are no greater than what you can send back.',
      noQuantity: 'Enter a quantity for at least one item.',
      reason: 'Choose a reason.',
      changed: 'The order has changed since you opened this page. Check the quantities and send it again.',
    },
  },
  stop: {
    invalid: {
      title: 'This link does not work',
      text: 'It is incomplete, or has been replaced. Please open the full link from the email again. A newer email has a newer link.',
    },
    expired: {
      title: 'This link has expired',
      text: 'For your security, it only worked for a limited time. If you have a question, please reply to the email that it came with.',
    },
    busy: { title: 'Too many requests', text: 'This page has been opened very often. Please try again in a minute.' },
    cross_site: {
      title: 'Please open the link from the email',
      text: 'This request came from another page, so nothing was done.',
    },
    trouble: {
      title: 'That did not work',
      text: 'Something went wrong on our side. Please try again in a minute. The same request counts only once.',
    },
    not_supported: {
      title: 'Please contact us',
      text: 'This return cannot be started here. Nothing was done.',
    },
    not_now: {
      title: 'Nothing can be sent back now',
      text: 'Nothing has been sent yet, or everything is already part of a return. Nothing was done.',
    },
  },
}
