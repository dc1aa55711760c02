import type { CustomerTexts } from './every-text.ts'

export const english: CustomerTexts = {
  greeting: (name) => (name === null ? 'Hello,' : `Hello ${name},`),
  colon: ':',
  test: 'This is a test order. Nothing was bought, and nothing will be sent.',
  testMark: 'Test',

  confirmed: {
    subject: (number) => `Your order ${number} is confirmed`,
    heading: 'Thank you for your order',
    intro: 'We have your order and are getting it ready.',
    nextMail: 'You will hear from us when it is on its way.',
  },
  refused: {
    whole: {
      subject: (number) => `We cannot fulfil your order ${number}`,
      heading: 'We cannot fulfil your order',
      intro: 'We are sorry. We cannot send you what you ordered.',
    },
    part: {
      subject: (number) => `Part of your order ${number} is not available`,
      heading: 'Part of your order is not available',
      intro: 'We are sorry. We cannot send you some of what you ordered.',
    },
  },
  cancelled: {
    whole: {
      subject: (number) => `Your order ${number} was cancelled`,
      heading: 'Your order was cancelled',
      intro: 'Your order was cancelled before it was sent.',
    },
    part: {
      subject: (number) => `Part of your order ${number} was cancelled`,
      heading: 'Part of your order was cancelled',
      intro: 'Some of what you ordered was cancelled before it was sent.',
    },
  },
  shipped: {
    shipping: {
      whole: {
        subject: (number) => `Your order ${number} is on its way`,
        heading: 'Your order is on its way',
        intro: 'We have sent your order.',
      },
      part: {
        subject: (number) => `Part of your order ${number} is on its way`,
        heading: 'Part of your order is on its way',
        intro: 'We have sent part of your order.',
      },
    },
    pickup: {
      whole: {
        subject: (number) => `Your order ${number} is ready to collect`,
        heading: 'Your order is ready to collect',
        intro: 'You can collect your order now.',
      },
      part: {
        subject: (number) => `Part of your order ${number} is ready to collect`,
        heading: 'Part of your order is ready to collect',
        intro: 'You can collect part of your order now.',
      },
    },
    digital: {
      whole: {
        subject: (number) => `Your order ${number} has been sent`,
        heading: 'Your order has been sent',
        intro: 'We have sent you your order electronically.',
      },
      part: {
        subject: (number) => `Part of your order ${number} has been sent`,
        heading: 'Part of your order has been sent',
        intro: 'We have sent you part of your order electronically.',
      },
    },
  },
  delivered: {
    shipping: {
      whole: {
        subject: (number) => `Your order ${number} was delivered`,
        heading: 'Your order was delivered',
        intro: 'We hope you enjoy it.',
      },
      part: {
        subject: (number) => `Part of your order ${number} was delivered`,
        heading: 'Part of your order was delivered',
        intro: 'We hope you enjoy it.',
      },
    },
    pickup: {
      whole: {
        subject: (number) => `You collected your order ${number}`,
        heading: 'You collected your order',
        intro: 'We hope you enjoy it.',
      },
      part: {
        subject: (number) => `You collected part of your order ${number}`,
        heading: 'You collected part of your order',
        intro: 'We hope you enjoy it.',
      },
    },
    digital: {
      whole: {
        subject: (number) => `Your order ${number} was delivered`,
        heading: 'Your order was delivered',
        intro: 'We hope you enjoy it.',
      },
      part: {
        subject: (number) => `Part of your order ${number} was delivered`,
        heading: 'Part of your order was delivered',
        intro: 'We hope you enjoy it.',
      },
    },
    notThere: 'Is something missing or damaged? Tell us, and we will look into it.',
  },
  delayed: {
    subject: (number) => `Your order ${number} is delayed`,
    heading: 'Your order is delayed',
    intro: 'We are sorry. What you ordered will leave later than planned.',
  },
  returnApproved: {
    subject: (number) => `Your return for order ${number} is approved`,
    heading: 'Your return is approved',
    intro: 'You can send back the items below.',
  },
  returnLabelled: {
    subject: (number) => `Your return label for order ${number}`,
    heading: 'Your return is approved, and here is the label',
    intro: 'You can send back the items below.',
  },
  returnReceived: {
    subject: (number) => `We received your return for order ${number}`,
    heading: 'We received your return',
    intro: 'Thank you. What you sent back has arrived, and we are checking it.',
    nextMail: 'You will hear from us when your refund is issued.',
  },
  refunded: {
    subject: (number) => `Your refund for order ${number}`,
    heading: 'Your refund',
    intro: 'We have issued your refund.',
  },

  endedBecause: {
    out_of_stock: 'The items are out of stock.',
    discontinued: 'The items are no longer sold.',
    price_mismatch: 'The price was not right when you ordered.',
    undeliverable: 'We cannot deliver the items to your address.',
    restricted: 'The items may not be sold where you ordered them to.',
    fraud: null,
    customer_request: 'You asked for this.',
    other: null,
  },
  restStays: 'Nothing changes for the rest of your order.',
  moneyBack: (amount) =>
    `You get ${amount} back the way you paid. If you were not charged yet, you will not be charged for this amount.`,
  delayedBecause: {
    back_order: 'It is on back-order: we are waiting for new stock.',
    on_hold: null,
    awaiting_payment: 'We are waiting for your payment to be confirmed.',
    address_check: 'We are checking the delivery address.',
    fraud_check: null,
    customs: 'It is waiting for customs clearance.',
    other: null,
  },
  expectedBy: (date) => `We expect to send it by ${date}.`,
  noDateYet: 'We do not have a new date yet.',
  restFollows: 'The rest of your order follows separately.',
  deliveredOn: (date) => `Delivered on ${date}.`,
  moneyReturned: (amount) => `We returned ${amount} to you the way you paid.`,
  bankTakesDays: 'It can take a few working days until you see it in your account.',
  labelNote: 'Print the return label and put it on the parcel.',
  noLabel:
    'If there is a return label, you get it in a separate message. Please ask us how to send the items back, if our returns policy does not say.',

  action: { order: 'View your order', label: 'Open the return label' },
  section: {
    items: 'Your order',
    refusedItems: 'What we cannot send',
    cancelledItems: 'What was cancelled',
    shippedItems: 'In this shipment',
    deliveredItems: 'What was delivered',
    delayedItems: 'What is delayed',
    returnedItems: 'What you send back',
    receivedItems: 'What you sent back',
    refundedItems: 'What the refund is for',
    parcels: 'Follow your parcels',
    howToReturn: 'How to send it back',
  },
  quantity: (count) => `Quantity: ${count}`,
  more: (count, written) => (count === 1 ? 'And 1 more item.' : `And ${written} more items.`),
  allItems: 'See all items',
  track: 'Track this parcel',
  parcel: (carrier, number) => `${carrier}, ${number}`,

  sum: {
    items: 'Items',
    discount: 'Discount',
    shipping: 'Shipping',
    fees: 'Fees',
    tax: 'Tax',
    goodwill: 'Goodwill',
    total: 'Total',
    refund: 'Refund',
    taxLine: (title, rate) => `${title} (${rate})`,
    included: (tax) => `Included: ${tax}`,
  },
  fact: {
    orderNumber: 'Order number',
    placed: 'Ordered on',
    shipTo: 'Delivery address',
    delivery: 'Delivery',
    pickup: 'Collect it at',
    returnNumber: 'Return number',
  },
  help: { question: 'Questions about your order?', page: 'Help page', returnPolicy: 'Returns policy' },
}
