import type { AcceptingBrand } from '../../../../functions/orders/placing/accepting-brand.ts'
import { castBrands } from '../stories/cast.ts'
import { SeededRandom } from '../stories/seeded-random.ts'
import type { Part, Story } from '../stories/story.ts'
import { handsOver } from './attempt-step.ts'
import { OrderLife } from './order-life.ts'
import { performStep } from './perform-step.ts'
import type { Scene } from './scene.ts'

export interface TellingOptions {
  /** By the key of the cast. */
  readonly storefrontIds: Readonly<Record<Story['storefront'], string>>
  readonly ordersTable: string
  /** When the stack was filled; stories end before it. */
  readonly filledAt: Date
}

/** The number after which a demo brand counts its orders. */
const FIRST_REFERENCE = 1001

/** The brands of the cast as an order is checked against them. */
export const castAsAccepting: ReadonlyMap<string, AcceptingBrand> = new Map(
  castBrands.map(({ id, acceptWithinMinutes }) => [
    id,
    { enabled: true, modes: ['live'], currencies: null, countries: null, acceptWithinMinutes },
  ]),
)

export interface Told {
  readonly story: Story
  readonly life: OrderLife
  /** The brand's own number for the order, by brand; only of brands that know it. */
  readonly references: ReadonlyMap<string, string>
}

/** Lets every order live, from its placing to the end of its story. */
export function tellStories(stories: readonly Story[], options: TellingOptions): Told[] {
  const counts = new Map<string, number>()
  return stories.map((story) => {
    const references = new Map<string, string>()
    for (const part of story.parts.filter(reachesBrand)) {
      const count = counts.get(part.brandId) ?? 0
      counts.set(part.brandId, count + 1)
      references.set(part.brandId, `${part.brandId.slice(0, 3).toUpperCase()}-${FIRST_REFERENCE + count}`)
    }
    return { story, references, life: tellStory(story, references, options) }
  })
}

const reachesBrand = ({ steps }: Part): boolean => steps.some(({ act }) => handsOver.has(act))

function tellStory(
  { request, storefront, placedAt, parts, carrier }: Story,
  references: ReadonlyMap<string, string>,
  { storefrontIds, ordersTable, filledAt }: TellingOptions,
): OrderLife {
  const life = new OrderLife({
    request,
    storefrontId: storefrontIds[storefront],
    at: placedAt,
    brands: castAsAccepting,
    table: ordersTable,
  })
  const sceneOf = ({ brandId }: Part): Scene => {
    const brandReference = references.get(brandId) ?? ''
    const trackingNumber = (shipment: number) => parcelNumber(carrier, `${request.externalId} ${brandId} ${shipment}`)
    return { brandId, brandReference, carrier, trackingNumber, filledAt }
  }
  const steps = parts.flatMap((part) => part.steps.map((step) => ({ step, scene: sceneOf(part) })))
  // Events of an order are numbered in the order in which they came, whichever brand they are of.
  for (const { step, scene } of steps.toSorted((one, other) => one.step.at.getTime() - other.step.at.getTime())) {
    performStep(life, step, scene)
  }
  return life
}

/** A number in the form that the carrier gives; no parcel has it. */
function parcelNumber(carrier: string, of: string): string {
  const seed = [...of].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7)
  const random = new SeededRandom(seed)
  switch (carrier) {
    case 'ups':
      return `1Z99A1${random.digits(12)}`
    case 'dhl':
      return `00340434${random.digits(12)}`
    case 'royal-mail':
      return `QB${random.digits(9)}GB`
    case 'la-poste':
      return `6A${random.digits(11)}`
    default:
      return `4${random.digits(11)}`
  }
}
