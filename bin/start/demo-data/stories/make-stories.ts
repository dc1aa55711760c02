import { AWAKE_BRANDS, castBrands, castStorefronts } from './cast.ts'
import { type DemoCustomer, makeCustomers } from './customers.ts'
import { makeRequest } from './make-request.ts'
import { DAY, type Plot, type PlottedAct, usual } from './plot.ts'
import { plotsOfAttention } from './plots-of-attention.ts'
import { plotsOfGoods } from './plots-of-goods.ts'
import { plotsOfMoney } from './plots-of-money.ts'
import { SeededRandom } from './seeded-random.ts'
import type { Part, Step, Story } from './story.ts'

/** Orders of the fortnight. */
export const STORY_COUNT = 200

const HOUR = 3_600_000
const MINUTE = 60_000
/** Nothing of the demo is younger, in hours: what happens now, happens for real. */
const YOUNGEST = 0.4
/** Hours since which the away brand has failed. */
const AWAY_FOR = 2
const FIRST_NUMBER = 48_101

const usualPlot: Plot = { name: 'usual', acts: usual, count: 0, age: [YOUNGEST, 14 * DAY - 2] }

export const plots: readonly Plot[] = [...plotsOfMoney, ...plotsOfGoods, ...plotsOfAttention]

/** The orders of the fortnight before `now`, oldest first: the same for the same seed and time. */
export function makeStories(seed: number, now: Date, count = STORY_COUNT): Story[] {
  const random = new SeededRandom(seed)
  const customers = makeCustomers(random)
  const unusual = plots.flatMap((plot) => Array.from({ length: plot.count }, () => plot))
  const chosen = [...unusual, ...Array.from({ length: Math.max(0, count - unusual.length) }, () => usualPlot)]
  return chosen
    .map((plot) => {
      const customer = random.pick(customers)
      return { plot, customer, placedAt: placingTime(plot, customer, now, random) }
    })
    .sort((one, other) => one.placedAt.getTime() - other.placedAt.getTime())
    .map((draft, index) => storyOf({ ...draft, number: FIRST_NUMBER + index * 3, now }, random))
}

interface Draft {
  readonly plot: Plot
  readonly customer: DemoCustomer
  readonly placedAt: Date
  readonly number: number
  readonly now: Date
}

function storyOf({ plot, customer, placedAt, number, now }: Draft, random: SeededRandom): Story {
  const storefront = random.pick(castStorefronts)
  const brandIds = brandsOf(plot, placedAt, now, random)
  const releaseAfter = plot.heldFor === undefined ? null : new Date(placedAt.getTime() + plot.heldFor * HOUR)
  const collectedBy = plot.collectedBy ?? (random.chance(0.3) ? 'brand' : 'platform')
  const externalId = `${storefront.prefix}-${number}`
  const wish = { externalId, customer, brandIds, collectedBy, leastUnits: plot.leastUnits ?? 1, releaseAfter }
  const request = makeRequest(wish, random)
  const start = releaseAfter ?? placedAt
  const parts = brandIds.map((brandId, index): Part => {
    // The first brand has the plot; the others do what they should.
    const { name, acts } = index === 0 ? plot : usualPlot
    return { brandId, plot: name, steps: stepsOf(acts, { start, placedAt, now }, random) }
  })
  const latest = Math.max(placedAt.getTime(), ...parts.flatMap(({ steps }) => steps.map(({ at }) => at.getTime())))
  const written = new Date(Math.min(latest + random.between(5, 50) * MINUTE, now.getTime() - 2 * MINUTE))
  const desk = plot.desk === undefined ? null : { ...plot.desk, at: written }
  return { storefront: storefront.key, placedAt, request, carrier: customer.market.carrier, parts, desk }
}

function brandsOf({ brandIds, heldFor }: Plot, placedAt: Date, now: Date, random: SeededRandom): string[] {
  const all = castBrands.map(({ id }) => id)
  const isRecent = now.getTime() - placedAt.getTime() < AWAY_FOR * HOUR
  const awake = isRecent ? AWAKE_BRANDS : all
  const first = random.pick(brandIds ?? awake)
  const isMany = heldFor === undefined && random.chance(0.35)
  const others = awake.filter((id) => id !== first)
  return [first, ...(isMany ? random.sample(others, random.pick([1, 1, 1, 2, 2, 3])) : [])]
}

interface Times {
  readonly start: Date
  readonly placedAt: Date
  readonly now: Date
}

/** Those acts that lie in the past, each a little later or earlier than plotted, but in their order. */
function stepsOf(acts: readonly PlottedAct[], { start, placedAt, now }: Times, random: SeededRandom): Step[] {
  const stretch = 0.97 + random.next() * 0.06
  const steps: Step[] = []
  let last = placedAt.getTime()
  for (const { after, ...act } of acts.toSorted((one, other) => one.after - other.after)) {
    const shift = after < 3 ? random.between(1, 25) * 1000 : random.between(-25, 25) * MINUTE
    const time = Math.max(start.getTime() + after * (after < 3 ? 1 : stretch) * HOUR + shift, last + 2000)
    last = time
    if (time < now.getTime() - 2 * MINUTE) steps.push({ ...act, at: new Date(time) })
  }
  return steps
}

/** How many orders come at each hour of the customer's day. */
const busyAt = [1, 1, 0, 0, 0, 1, 2, 4, 6, 7, 8, 8, 10, 9, 7, 6, 7, 8, 10, 13, 14, 12, 8, 4]
const busiest = Math.max(...busyAt)
const PLACING_TRIES = 40

/** A time within the plot's ages at which somebody is awake; of several tries, the first that fits. */
function placingTime({ age: [least, most] }: Plot, { market }: DemoCustomer, now: Date, random: SeededRandom): Date {
  let time = now
  for (let tries = 0; tries < PLACING_TRIES; tries++) {
    time = new Date(now.getTime() - (least + random.next() * (most - least)) * HOUR)
    const hour = new Date(time.getTime() + market.ahead * HOUR).getUTCHours()
    if (random.next() * busiest < (busyAt[hour] ?? 0)) return time
  }
  return time
}
