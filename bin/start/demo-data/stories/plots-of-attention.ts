import { AWAKE_BRANDS, AWAY_BRAND } from './cast.ts'
import { accepted, type Plot, usual } from './plot.ts'

const takes = { act: 'take', after: 0.02 } as const

/** What waits for a brand, or for a person. */
export const plotsOfAttention: readonly Plot[] = [
  { name: 'waits for acceptance', acts: [takes], count: 4, age: [0.4, 1.4] },
  {
    name: 'acceptance overdue',
    acts: [takes, { act: 'ask_again', after: 2.05 }],
    brandIds: AWAKE_BRANDS,
    count: 4,
    age: [3, 20],
    desk: { tags: ['waiting'], note: 'Called the brand; their warehouse takes stock today.' },
  },
  {
    name: 'accepted late',
    acts: [takes, { act: 'ask_again', after: 2.05 }, { act: 'accept', units: 'all', after: 6 }, ...usual.slice(1)],
    count: 4,
    age: [8, 260],
  },
  {
    name: 'retried',
    acts: [0.02, 0.05, 0.15, 0.4, 0.9].map((after) => ({ act: 'fail', after }) as const),
    brandIds: [AWAY_BRAND],
    count: 5,
    age: [1.1, 1.9],
  },
  {
    name: 'outcome unknown',
    acts: [{ act: 'lose_answer', after: 0.1 }],
    brandIds: AWAKE_BRANDS,
    count: 2,
    age: [2, 12],
  },
  {
    name: 'retries exhausted',
    acts: [
      { act: 'fail', after: 0.02 },
      { act: 'fail', after: 12 },
      { act: 'give_up', after: 24.6 },
    ],
    brandIds: [AWAY_BRAND],
    count: 2,
    age: [26, 44],
  },
  { name: 'contradictory report', acts: [accepted, { act: 'ship_too_much', after: 25 }], count: 2, age: [28, 70] },
  {
    name: 'settled by the desk',
    acts: [accepted, { act: 'ship_too_much', after: 25 }, { act: 'settle', after: 30 }],
    count: 2,
    age: [40, 200],
    desk: { tags: ['brand'], note: 'The brand counted a gift as a piece. They corrected it on their side.' },
  },
  {
    name: 'refunded unshipped',
    acts: [accepted, { act: 'refund_unshipped', after: 9 }],
    collectedBy: 'brand',
    leastUnits: 2,
    count: 2,
    age: [12, 40],
  },
]
