import type { CustomerTexts } from './every-text.ts'

export const english: CustomerTexts = {
  greeting: (name) => (name === null ? 'Hello,' : `Hello ${name},`),
  colon: ': ',
  test: 'This is a test order. Nothing was bought, and nothing will be sent.',
  testMark: 'Test',

  confirmed: {
    subject: (number) => `Your order ${number} is confirmed`,
    heading: 'Thank you for your order',
    intro: 'We have your order and are getting it ready.',
    covers: (brand) => `This email covers what you ordered from ${brand}.`,
    nextMail: 'You will hear from us when your order is on its way.',
  },
  refused: {
    whole: {
      subject: (number) => `We cannot complete your order ${number}`,
      heading: 'We cannot complete your order',
      intro: 'We are sorry. We cannot supply what you ordered.',
    },
    part: {
      subject: (number) => `Part of your order ${number} is not available`,
      heading: 'Part of your order is not available',
      intro: 'We are sorry. We cannot supply part of what you ordered.',
    },
  },
  cancelled: {
    whole: {
      subject: (number) => `Your order ${number} has been cancelled`,
      heading: 'Your order has been cancelled',
      intro: 'Your order was cancelled before it was sent.',
    },
    part: {
      subject: (number) => `Part of your order ${number} has been cancelled`,
      heading: 'Part of your order has been cancelled',
      intro: 'Part of your order was cancelled before it was sent.',
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
        intro: 'We have sent your order electronically.',
      },
      part: {
        subject: (number) => `Part of your order ${number} has been sent`,
        heading: 'Part of your order has been sent',
        intro: 'We have sent part of your order electronically.',
      },
    },
  },
  delivered: {
    shipping: {
      whole: {
        subject: (number) => `Your order ${number} has been delivered`,
        heading: 'Your order has been delivered',
        intro: 'We hope you enjoy it.',
      },
      part: {
        subject: (number) => `Part of your order ${number} has been delivered`,
        heading: 'Part of your order has been delivered',
        intro: 'We hope you enjoy it.',
      },
    },
    pickup: {
      whole: {
        subject: (number) => `You have collected your order ${number}`,
        heading: 'You have collected your order',
        intro: 'We hope you enjoy it.',
      },
      part: {
        subject: (number) => `You have collected part of your order ${number}`,
        heading: 'You have collected part of your order',
        intro: 'We hope you enjoy it.',
      },
    },
    digital: {
      whole: {
        subject: (number) => `Your order ${number} has been delivered`,
        heading: 'Your order has been delivered',
        intro: 'We hope you enjoy it.',
      },
      part: {
        subject: (number) => `Part of your order ${number} has been delivered`,
        heading: 'Part of your order has been delivered',
        intro: 'We hope you enjoy it.',
      },
    },
    notThere: 'Is something missing or damaged? Let us know, and we will look into it.',
  },
  delayed: {
    subject: (number) => `Your order ${number} is delayed`,
    heading: 'Your order is delayed',
    intro: 'We are sorry. We will send what is listed below later than planned.',
  },
  returnApproved: {
    subject: (number) => `Your return for order ${number} is approved`,
    heading: 'Your return is approved',
    intro: 'You can send back what is listed below.',
  },
  returnLabelled: {
    subject: (number) => `Your return label for order ${number}`,
    heading: 'Your return label',
    intro: 'Your return is approved. You can send back what is listed below.',
  },
  returnReceived: {
    subject: (number) => `We have received your return for order ${number}`,
    heading: 'We have received your return',
    intro: 'Thank you. Your return has arrived, and we are checking it.',
    nextMail: 'You will hear from us when we have issued your refund.',
  },
  refunded: {
    subject: (number) => `Your refund for order ${number}`,
    heading: 'Your refund',
    intro: 'We have issued your refund.',
  },

  endedBecause: {
    out_of_stock: 'We are out of stock.',
    discontinued: 'This is no longer sold.',
    price_mismatch: 'The price was wrong when you ordered.',
    undeliverable: 'We cannot deliver to your address.',
    restricted: 'For legal reasons, we cannot sell this to your delivery address.',
    fraud: null,
    customer_request: 'This was cancelled at your request.',
    other: null,
  },
  restStays: 'Nothing changes for the rest of your order.',
  moneyBack: (amount) =>
    `We will refund ${amount} to your original payment method. If you have not been charged yet, you will not be charged this amount.`,
  delayedBecause: {
    back_order: 'We are waiting for new stock.',
    on_hold: null,
    awaiting_payment: 'We are waiting for your payment to be confirmed.',
    address_check: 'We are checking the delivery address.',
    fraud_check: null,
    customs: 'The shipment is waiting for customs clearance.',
    other: null,
  },
  expectedBy: (date) => `We expect to ship by ${date}.`,
  noDateYet: 'We do not have a new date yet.',
  restFollows: 'The rest of your order follows separately.',
  deliveredOn: (date) => `Delivered on ${date}.`,
  moneyReturned: (amount) => `${amount} will go back to your original payment method.`,
  bankTakesDays: 'It can take a few working days to appear in your account.',
  labelNote: 'Print the return label and put it on the parcel.',
  noLabel:
    'If there is a return label, you will get it in a separate message. If our returns policy does not say how to send things back, please ask us.',

  action: { order: 'View your order', label: 'Open the return label' },
  section: {
    items: 'Your order',
    refusedItems: 'What we cannot supply',
    cancelledItems: 'What was cancelled',
    shippedItems: { shipping: 'In this shipment', pickup: 'Ready to collect', digital: 'What we sent you' },
    deliveredItems: 'What you received',
    delayedItems: 'What is delayed',
    returnedItems: 'What to send back',
    receivedItems: 'What you sent back',
    refundedItems: 'What the refund is for',
    parcels: 'Track your delivery',
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
    goodwill: 'Goodwill payment',
    total: 'Total',
    refund: 'Refund',
    taxLine: (title, rate) => `${title} (${rate})`,
    included: (tax) => `Includes ${tax ?? 'tax'}`,
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
