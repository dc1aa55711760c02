import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fulfilmentContent, supportContent } from '../../../functions/vault/fill-envelopes.ts'
import { packContent, unpackContent } from '../../../functions/vault/packed-content.ts'
import { contractExample } from '../orders/contract-example.ts'

const contents = [
  fulfilmentContent(contractExample(), 'ord_01M8HCPZ0B5EDCZJQCMWGWWMGB', 'aurora'),
  supportContent(contractExample(), 'ord_01M8HCPZ0B5EDCZJQCMWGWWMGB'),
]

test('a content comes back as it was packed, at less than half of its size', () => {
  for (const content of contents) {
    const packed = packContent(content)
    expect(unpackContent(packed)).toEqual(content)
    expect(packed.byteLength).toBeLessThan(JSON.stringify(content).length / 2)
  }
})

test('any text in it survives', () => {
  const [content] = contents
  if (content?.purpose !== 'fulfilment') throw new Error('The first is for fulfilment.')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (giftMessage) => {
      expect(unpackContent(packContent({ ...content, giftMessage }))).toEqual({ ...content, giftMessage })
    }),
  )
})

test('bytes of another packing, and no packing at all, are nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      fc.pre(bytes[0] !== 1)
      expect(unpackContent(bytes)).toBeUndefined()
    }),
  )
  expect(unpackContent(Buffer.from([1, 255, 255, 255]))).toBeUndefined()
})
