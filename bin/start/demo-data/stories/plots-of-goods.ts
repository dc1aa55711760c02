import { OBLIGING_BRANDS } from './cast.ts'
import { accepted, DAY, type Plot, shipment, usual } from './plot.ts'
import type { ShipmentStatus } from './story.ts'

const stopsAt = (status: ShipmentStatus, count: number, desk?: Plot['desk']): Plot => ({
  name: `shipment ${status}`,
  acts: [accepted, shipment('shipped', 20), shipment('in_transit', 34), shipment(status, 66)],
  count,
  age: [70, 110],
  ...(desk === undefined ? {} : { desk }),
})

const ofShipments: readonly Plot[] = [
  stopsAt('exception', 3, { tags: ['carrier'], note: 'Label torn at the depot. The carrier looks for the parcel.' }),
  stopsAt('attempt_failed', 2),
  stopsAt('returned_to_sender', 2),
  stopsAt('available_for_pickup', 2),
  stopsAt('out_for_delivery', 3),
  {
    name: 'shipment delayed',
    acts: [accepted, { act: 'ship', shipment: 1, units: 'all', status: 'pending', delayed: true, after: 30 }],
    count: 2,
    age: [33, 70],
  },
  {
    name: 'shipped in parts',
    acts: [
      accepted,
      { act: 'ship', shipment: 1, units: 'one', status: 'shipped', after: 20 },
      { act: 'ship', shipment: 1, units: 'one', status: 'delivered', after: 66 },
      { act: 'ship', shipment: 2, units: 'rest', status: 'shipped', after: 90 },
      { act: 'ship', shipment: 2, units: 'rest', status: 'delivered', after: 140 },
    ],
    leastUnits: 3,
    count: 12,
    age: [24, 220],
  },
  {
    name: 'address changed',
    acts: [
      accepted,
      { act: 'ask', change: 'address_change', units: 'all', answer: 'accepted', reason: '', by: 'desk', after: 3 },
      ...usual.slice(1),
    ],
    brandIds: OBLIGING_BRANDS,
    count: 3,
    age: [10, 200],
  },
]

const ofHolding: readonly Plot[] = [
  { name: 'held', acts: [], heldFor: 30 * DAY, count: 4, age: [10, 120] },
  {
    name: 'held and cancelled',
    acts: [
      {
        act: 'ask',
        change: 'cancellation',
        units: 'all',
        answer: 'accepted',
        reason: 'customer_request',
        after: -29 * DAY,
      },
    ],
    heldFor: 30 * DAY,
    count: 2,
    age: [40, 120],
  },
  { name: 'held and released', acts: usual, heldFor: 36, count: 2, age: [70, 220] },
]

/** What becomes of the goods. */
export const plotsOfGoods: readonly Plot[] = [...ofShipments, ...ofHolding]
