import { deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * A remembered answer's body as bytes: a byte that names the packing, then the JSON,
 * deflated. A dictionary of an order's answer makes that of two brands a third of its
 * size, so that the record stays below 1 KB, which is one write unit.
 */

const PACKING = 1

/** An answer's fields as they follow one another. Never change it: a new packing is a new byte. */
const DICTIONARY = Buffer.from(
  '"actions":["cancel","return","refund"],"brandUrl":"https://","status":"requested","shippingAddress":{' +
    '{"id":"ord_","externalId":"","storefrontId":"sf_","livemode":false,"status":"placed","fulfillmentStatus":"unfulfilled",' +
    '"refundStatus":"none","attention":null,"currency":"USD","taxIncluded":false,"customerId":"user_","metadata":{},' +
    '"totals":{"items":0,"discount":0,"shipping":0,"fees":0,"tax":0,"total":0},"amounts":{"refunded":0,"toReturn":0,"refundable":0},' +
    '"discounts":[{"externalId":"1","code":"","amount":0,"fundedBy":"platform","target":"items"}],' +
    '"createdAt":"2026-01-01T00:00:00.000Z","updatedAt":"2026-01-01T00:00:00.000Z","releaseAfter":null,"lastSequence":1,' +
    '"brandOrders":[{"id":"bo_","brandId":"","status":"pending","fulfillmentStatus":"unfulfilled","refundStatus":"none",' +
    '"attention":null,"reason":null,"brandReference":null,"acceptBy":"2026-01-01T00:00:00.000Z",' +
    '"totals":{"items":0,"discount":0,"shipping":0,"fees":0,"tax":0,"total":0},"amounts":{"refunded":0,"toReturn":0,"refundable":0},' +
    '"fees":[],"brandUrl":null,"actions":["cancel","address_change"],"lines":[{"id":"line_","externalId":"1","sku":"","title":"",' +
    '"fulfillmentType":"shipping","quantity":1,"unitPrice":0,"discount":0,"discountAllocations":[{"discount":"1","amount":0}],' +
    '"tax":0,"taxLines":[],"total":0,"quantities":{"cancelled":0,"fulfilled":0,"delivered":0,"returned":0,"refunded":0}}],' +
    '"shipping":[{"externalId":"1","type":"shipping","method":"standard","amount":0,"discount":0,"tax":0}],' +
    '"fulfillments":[],"cancellations":[],"returns":[],"refunds":[]}]}',
)

/** More than the largest order's answer. */
const LARGEST_ANSWER = 16 * 1024 * 1024

export function packAnswer(body: unknown): Uint8Array {
  const packed = deflateRawSync(JSON.stringify(body ?? null), { dictionary: DICTIONARY, level: 9 })
  return Buffer.concat([Buffer.of(PACKING), packed])
}

/** @throws Error for what was packed in no known way. */
export function unpackAnswer(bytes: Uint8Array): unknown {
  if (bytes[0] !== PACKING) throw new Error('A remembered answer has an unknown packing.')
  const options = { dictionary: DICTIONARY, maxOutputLength: LARGEST_ANSWER }
  return JSON.parse(inflateRawSync(bytes.subarray(1), options).toString('utf8'))
}
