import { expect, test } from 'vitest'
import { stepsOfReturn } from '../../../dashboard/src/brand-order/return-steps.ts'
import { stepsOf } from '../../../dashboard/src/brand-order/shipment-steps.ts'

const shown = (status: string) => stepsOf(status).map(({ name, state }) => `${name} ${state}`)

test('a parcel on its way', () => {
  expect(shown('in_transit')).toEqual([
    'ordered done',
    'left done',
    'onItsWay now',
    'outForDelivery ahead',
    'delivered ahead',
  ])
})

test('a delivered parcel is done, and a failed attempt is a problem at its step', () => {
  expect(shown('delivered').every((step) => step.endsWith('done'))).toBe(true)
  expect(shown('attempt_failed')).toContain('outForDelivery problem')
})

test('a pick-up stands in the place of the delivery', () => {
  expect(shown('available_for_pickup')).toContain('pickup now')
})

test('a status that this version does not know is told as left', () => {
  expect(shown('at_customs')).toContain('left now')
})

test.each([
  ['requested', 'now ahead ahead ahead ahead'],
  ['in_transit', 'done done now ahead ahead'],
  ['received', 'done done done done ahead'],
  ['closed', 'done done done done done'],
  ['a status of later', 'now ahead ahead ahead ahead'],
  ['declined', ''],
])('a return that is %s', (status, states) => {
  expect(
    stepsOfReturn(status)
      .map(({ state }) => state)
      .join(' '),
  ).toBe(states)
})
