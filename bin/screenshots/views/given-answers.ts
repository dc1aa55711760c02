import type { GivenAnswer } from './view.ts'

/** What a local run has no example of: mails that fared badly, a domain that waits for its records, a wish. */

function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString()
}

const mail = (occasion: string, state: string, others: object = {}) => ({
  id: occasion,
  occasion,
  state,
  at: minutesAgo(90),
  sentAt: minutesAgo(91),
  language: 'en',
  mails: 1,
  resends: 0,
  reason: null,
  outcome: null,
  resendObstacle: null,
  ...others,
})

export const mailsOfTheOrder: GivenAnswer = {
  path: /^\/support\/orders\/ord_\w+$/,
  isPart: true,
  answer: {
    brandOrders: [
      {
        mails: [
          mail('order_confirmed', 'delivered', { outcome: 'delivered', resends: 1 }),
          mail('shipped', 'sent', { outcome: 'delayed' }),
        ],
      },
      {
        mails: [
          mail('order_confirmed', 'returned', {
            outcome: 'hard_bounce',
            resendObstacle: 'address_returned',
            language: 'de',
          }),
          mail('refund_issued', 'skipped', {
            sentAt: null,
            language: null,
            reason: 'no_longer_true',
            resendObstacle: 'no_longer_true',
          }),
        ],
      },
    ],
  },
}

const token = (number: number) => `${number}bd6b13ff4d7a22e8bf09fd2725cef${number}a`

const pending = {
  brandId: 'lumen',
  identity: 'lumen.example',
  type: 'domain',
  status: 'pending',
  mailFrom: { domain: 'bounce.lumen.example', status: 'pending' },
  dnsRecords: [
    ...[1, 2, 3].map((number) => ({
      purpose: 'dkim',
      type: 'CNAME',
      name: `${token(number)}._domainkey.lumen.example`,
      value: `${token(number)}.dkim.amazonses.com`,
      isRequired: true,
    })),
    {
      purpose: 'mail_from',
      type: 'MX',
      name: 'bounce.lumen.example',
      value: '10 feedback-smtp.us-east-1.amazonses.com',
      isRequired: true,
    },
    {
      purpose: 'spf',
      type: 'TXT',
      name: 'bounce.lumen.example',
      value: '"v=spf1 include:amazonses.com ~all"',
      isRequired: true,
    },
    { purpose: 'dmarc', type: 'TXT', name: '_dmarc.lumen.example', value: '"v=DMARC1; p=none;"', isRequired: false },
  ],
  sharedWith: ['tsukimi'],
  sharedSender: 'orders@diddo.example',
}

export const pendingSender: GivenAnswer = { path: /^\/admin\/brands\/lumen\/sender$/, answer: pending }

export const voiceOfLumen: GivenAnswer = {
  path: /^\/admin\/brands\/lumen$/,
  isPart: true,
  answer: {
    voice: {
      occasions: ['order_confirmed', 'shipped', 'delivered', 'refund_issued'],
      senderName: 'Lumen Audio',
      senderAddress: 'orders@lumen.example',
      replyTo: 'help@lumen.example',
      language: 'en',
      timeZone: 'Europe/London',
      logoUrl: 'https://lumen.example/logo.png',
      accentColour: '#1f5c8a',
      texts: { order_confirmed: 'Thank you for listening with us.' },
      imprint: 'Lumen Audio Ltd., 4 Quay Street, Bristol BS1 4DJ, United Kingdom',
    },
  },
}

const wish = (id: string, others: object) => ({
  id,
  brandId: 'kestrel',
  missing: ['tracking', 'address_change'],
  wish: 'Customers ask where their parcel is, and we have to call the warehouse each time.',
  askedBy: 'somebody',
  status: 'open',
  createdAt: minutesAgo(600),
  settledAt: null,
  ...others,
})

export const wishes: GivenAnswer = {
  path: /^\/support\/integration-requests$/,
  answer: {
    data: [
      wish('irq_1', {}),
      wish('irq_2', { brandId: 'papillon', missing: [], wish: 'Please let us change addresses until noon.' }),
    ],
    nextCursor: null,
    hasMore: false,
  },
}

export const replay: GivenAnswer = {
  path: /\/replays\/rpl_1$/,
  answer: {
    id: 'rpl_1',
    livemode: true,
    endpointId: 'we_1',
    scope: 'exhausted',
    createdAfter: minutesAgo(40_000),
    createdBefore: minutesAgo(3),
    rateLimit: 25,
    status: 'running',
    queued: 1240,
    createdAt: minutesAgo(3),
    completedAt: null,
    reached: minutesAgo(9000),
  },
}

export const newSecret: GivenAnswer = {
  method: 'POST',
  path: /\/secret-rotations$/,
  answer: { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw1bT6dWp3u0A=' },
}

const exported = (id: string, status: string, minutes: number, others: object) => ({
  id,
  status,
  requestedAt: minutesAgo(minutes),
  requestedBy: 'somebody',
  finishedAt: status === 'running' ? null : minutesAgo(minutes - 1),
  filter: { livemode: true, createdBefore: minutesAgo(minutes) },
  isRevealed: false,
  orders: 0,
  mostOrders: 20_000,
  isCut: false,
  links: null,
  ...others,
})

export const exportedOfTheDay: GivenAnswer = {
  path: /^\/support\/exports$/,
  answer: {
    data: [
      exported('exp_1', 'running', 1, { orders: 8600 }),
      exported('exp_2', 'ready', 95, {
        filter: { brandId: 'lumen', status: 'completed', livemode: true, createdBefore: minutesAgo(95) },
        orders: 20_000,
        isCut: true,
        isRevealed: true,
      }),
      exported('exp_3', 'failed', 700, {}),
    ],
  },
}
