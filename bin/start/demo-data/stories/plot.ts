import type { Act, DeskWork, ShipmentStatus } from './story.ts'

/** An act, and how many hours after the placing (or the release) it happens. */
export type PlottedAct = Act & { readonly after: number }

/** What can become of an order. */
export interface Plot {
  readonly name: string
  /** How many orders of the fortnight have it. */
  readonly count: number
  /** Least and most hours between the placing and now. Acts that would lie in the future have not happened yet. */
  readonly age: readonly [number, number]
  readonly acts: readonly PlottedAct[]
  /** Who holds the money; left out, either. */
  readonly collectedBy?: 'platform' | 'brand'
  readonly leastUnits?: number
  /** The order waits this many hours before anything is submitted. */
  readonly heldFor?: number
  /** Only brands that can do what is asked of them. */
  readonly brandIds?: readonly string[]
  readonly desk?: Pick<DeskWork, 'tags' | 'note'>
}

export const DAY = 24

export const accepted: PlottedAct = { act: 'accept', units: 'all', after: 0.02 }

export const shipment = (status: ShipmentStatus, after: number): PlottedAct => ({
  act: 'ship',
  shipment: 1,
  units: 'all',
  status,
  after,
})

/** An order that goes as it should: how far it has come follows from its age. */
export const usual: readonly PlottedAct[] = [
  accepted,
  shipment('shipped', 20),
  shipment('in_transit', 34),
  shipment('out_for_delivery', 64),
  shipment('delivered', 70),
]
