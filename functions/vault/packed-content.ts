import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { EnvelopeContent } from './envelope-content.ts'

/**
 * An envelope's content as the bytes that are sealed: a byte that names the packing, then
 * the JSON, deflated. A dictionary of the field names makes a small content a third of
 * its size, so that an envelope's row stays below 1 KB, which is one write unit.
 */

const PACKING = 1

/** What an envelope looks like; the last is found with the shortest references. Never change it: a new packing is a new byte. */
const DICTIONARY = Buffer.from(
  '"US""attributes":{"line_":[{"name":"","value":""}]},"channel":"email","sms","granted":true,false,"at":"2026-01-01T00:00:00.000Z","type":"' +
    '"method":"card","gift_card","provider":"stripe","collectedBy":"platform","brand","amount":,"token":null}],' +
    '"payment":{"provider":"stripe","token":"pm_","last4":null},"addressChangeId":"adr_",' +
    '{"version":1,"purpose":"support","orderId":"ord_","customer":{"email":"' +
    '{"version":1,"purpose":"fulfilment","orderId":"ord_","brandId":"","customer":{"email":"@example.com","firstName":"","lastName":"",' +
    '"phone":"+1","locale":"en-US","taxIds":[],"consents":[]},"shippingAddress":{"firstName":"","lastName":"","company":null,"address2":null,' +
    '"region":"","postalCode":"","country":"US","phone":null,"address1":" St","city":""},"billingAddress":null,"attributes":{},' +
    '"paymentAllocations":[],"giftMessage":null,"deliveryNote":null}',
)

/** More than the largest order's: 200 lines with attributes. */
const LARGEST_CONTENT = 8 * 1024 * 1024

export function packContent(content: EnvelopeContent): Uint8Array {
  const packed = deflateRawSync(JSON.stringify(content), { dictionary: DICTIONARY, level: 9 })
  return Buffer.concat([Buffer.of(PACKING), packed])
}

/** The JSON, to be parsed; undefined for what was packed in no known way. */
export function unpackContent(bytes: Uint8Array): unknown {
  try {
    if (bytes[0] !== PACKING) return undefined
    const options = { dictionary: DICTIONARY, maxOutputLength: LARGEST_CONTENT }
    return JSON.parse(inflateRawSync(bytes.subarray(1), options).toString('utf8'))
  } catch {
    return undefined
  }
}
