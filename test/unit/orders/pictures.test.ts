import { describe, expect, test } from 'vitest'
import { brandOrderSchema } from '../../../functions/orders/brand-order.ts'
import { newOrderWrites, picturesWrites } from '../../../functions/orders/order-rows.ts'
import { createdOrderAnswer } from '../../../functions/orders/placing/created-order.ts'
import { LONGEST_PICTURE_ADDRESS, pictureAddress, picturesOf } from '../../../functions/orders/products/pictures.ts'
import { picturesIn } from '../../../functions/orders/stored-orders.ts'
import { placing } from '../money/sizes/large-request.ts'
import { LARGEST_ROW, writeBytes } from '../money/sizes/row-bytes.ts'
import { faultsOf, withLine } from './placing/validated-request.ts'

const address = (length: number, letter = 'a') => {
  const start = 'https://cdn.example/'
  return `${start}${letter.repeat(length)}`.slice(0, length)
}

describe('the address of a picture', () => {
  test.each([
    'https://cdn.example/tee.jpg',
    'https://cdn.example:8443/s/files/1/0606/tee.jpg?v=1763503637&width=200#x',
    'https://bücher.example/größe.jpg',
    'https://203.0.113.7/a b.jpg'.replace(' ', '%20'),
    // What article numbers look like is no card: a paid order must not be refused for the name of a file.
    'https://cdn.example/4111111111111111.jpg',
    address(LONGEST_PICTURE_ADDRESS),
  ])('%s is taken', (imageUrl) => {
    expect(faultsOf(withLine({ imageUrl }))).toEqual([])
    expect(pictureAddress(imageUrl)?.protocol).toBe('https:')
  })

  test.each([
    'http://cdn.example/tee.jpg',
    '//cdn.example/tee.jpg',
    'tee.jpg',
    '',
    'javascript:alert(1)',
    'data:image/png;base64,AAAA',
    'https://user@cdn.example/tee.jpg',
    'https://:secret@cdn.example/tee.jpg',
    'https://cdn.example/a b.jpg',
    'https://cdn.example/a\n.jpg',
    ' https://cdn.example/tee.jpg',
    // These stand in a header of the customer's page, where they would begin another rule.
    'https://cdn.example;script-src/tee.jpg',
    'https://cdn.example,x/tee.jpg',
    'https://[::1]/tee.jpg',
    // 500 letters, and nine times as many with percent-encoding.
    address(LONGEST_PICTURE_ADDRESS, 'ん'),
  ])('%s is refused', (imageUrl) => {
    expect(faultsOf(withLine({ imageUrl }))).toEqual([expect.stringMatching(/\/lines\/0\/imageUrl$/)])
  })

  test('is refused when it is longer than the limit', () => {
    expect(faultsOf(withLine({ imageUrl: address(LONGEST_PICTURE_ADDRESS + 1) }))).toContain(
      'too_big /lines/0/imageUrl',
    )
  })
})

describe('pictures of an order', () => {
  const placed = placing({
    brands: 1,
    lines: 200,
    quantity: 1,
    titleLength: 20,
    letter: 'a',
    idLength: 8,
    discounts: 0,
    taxLines: 0,
    discountedLines: null,
    metadata: 0,
  })
  if ('faults' in placed) throw new Error(placed.faults.join())
  const { order, purchase, event, brandOrders } = placed
  const given = purchase.lines.map(({ externalId }) => ({ externalId, imageUrl: address(LONGEST_PICTURE_ADDRESS) }))

  test('have the ids that the lines get, also where the storefront gave none', () => {
    const pictures = picturesOf(order.id, given)
    expect(Object.keys(pictures).toSorted()).toEqual(purchase.lines.map(({ id }) => id).toSorted())
    const unnamed = picturesOf(order.id, [{}, { imageUrl: 'https://cdn.example/2.jpg' }])
    expect(unnamed).toEqual(picturesOf(order.id, [{ externalId: '2', imageUrl: 'https://cdn.example/2.jpg' }]))
  })

  test('of the largest order fit into their row, in any letters, and come back as they were', () => {
    for (const imageUrl of [address(LONGEST_PICTURE_ADDRESS), `https://cdn.example/${'ん'.repeat(53)}`]) {
      expect(pictureAddress(imageUrl)).not.toBeNull()
      const pictures = picturesOf(
        order.id,
        given.map((line) => ({ ...line, imageUrl })),
      )
      const [write] = picturesWrites('orders', order.id, pictures) as [ReturnType<typeof picturesWrites>[number]]
      expect(writeBytes(write)).toBeLessThan(LARGEST_ROW / 2)
      expect(picturesIn(write.Put?.Item)).toEqual(pictures)
    }
  })

  test('make no row where there are none', () => {
    expect(picturesWrites('orders', order.id, {})).toEqual([])
    expect(picturesIn(undefined)).toEqual({})
  })

  test('are in the answer, and in no other row and no event', () => {
    const pictures = picturesOf(order.id, given.slice(1))
    const { body } = createdOrderAnswer(order, purchase, pictures)
    const lines = (body as { brandOrders: { lines: { imageUrl: string | null }[] }[] }).brandOrders[0]?.lines ?? []
    expect(lines.map(({ imageUrl }) => imageUrl)).toEqual([null, ...given.slice(1).map(({ imageUrl }) => imageUrl)])
    const others = [newOrderWrites('orders', order, purchase, event, order.createdAt), brandOrders, event]
    expect(JSON.stringify(others)).not.toContain('cdn.example')
    expect(Object.keys(brandOrderSchema.shape.lines.element.shape)).not.toContain('imageUrl')
  })
})
