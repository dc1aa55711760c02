import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCardData } from '../../../functions/orders/card-data/card-data.ts'
import { hasCardNumber } from '../../../functions/orders/card-data/card-number.ts'
import { contractExample } from './contract-example.ts'

/** Test numbers that schemes and acquirers publish, all of them Luhn-valid. */
const published = {
  Visa: '4111111111111111',
  'Visa, 19 digits': '4000000000000000006',
  Mastercard: '5555555555554444',
  'Mastercard, 2-series': '2223003122003222',
  'American Express': '378282246310005',
  Discover: '6011111111111117',
  'Diners Club': '30569309025904',
  JCB: '3530111333300000',
  UnionPay: '6200000000000005',
  'UnionPay, 19 digits': '6205500000000000004',
  Maestro: '6759649826438453',
}

const separator = fc.constantFrom(
  '',
  ' ',
  '-',
  '.',
  '_',
  ' - ',
  '\t',
  '\n',
  '\u00a0',
  '\u2009',
  '\u200b',
  '\u2011',
  '\u2013',
  '\u2212',
  '\u00ad',
  '·',
)
const zeros = fc.constantFrom('0', '\u0660', '\u06f0', '\u0966', '\uff10', '\u{1d7ce}')
const number = fc.constantFrom(...Object.values(published))

/** A published number in digits of some script, with some separator after each digit. */
const writtenNumber = fc
  .tuple(number, zeros, fc.array(separator, { minLength: 19, maxLength: 19 }))
  .map(([digits, zero, separators]) =>
    [...digits]
      .map((digit, index) => {
        const written = String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit))
        return written + (index === digits.length - 1 ? '' : separators[index])
      })
      .join(''),
  )

describe('card numbers', () => {
  it.each(Object.entries(published))('finds %s', (_, digits) => {
    expect(hasCardNumber(digits)).toBe(true)
    expect(hasCardNumber(`card ${digits}, thanks`)).toBe(true)
  })

  it('finds them in digits of any script, whatever separates them', () => {
    fc.assert(fc.property(writtenNumber, (text) => hasCardNumber(text)))
  })

  it('finds printed groups with any sign between, and numbers with others beside them', () => {
    expect(hasCardNumber('4111/1111/1111/1111')).toBe(true)
    expect(hasCardNumber('3782,822463,10005')).toBe(true)
    expect(hasCardNumber('4111 1111 1111 1111 12 27 123')).toBe(true)
    expect(hasCardNumber('2 x 4111 1111 1111 1111')).toBe(true)
    expect(hasCardNumber('Visa4111111111111111exp')).toBe(true)
  })

  it('leaves numbers alone that fail the check digit, the prefix or the length', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 9 }), (digits, off) => {
        const wrong = digits.slice(0, -1) + ((Number(digits.at(-1)) + off) % 10)
        expect(hasCardNumber(wrong)).toBe(false)
      }),
    )
    expect(hasCardNumber('1111111111111117')).toBe(false)
    expect(hasCardNumber('4222222222222')).toBe(false)
    expect(hasCardNumber('41111111111111111111')).toBe(false)
  })

  it.each([
    'PLAT-10001',
    'ord_01JDXZ5V9Q6H8K2M4N7P3R1S0T',
    'pm_1NxyzAbCdEf4111',
    '2026-11-22T18:00:00.000Z',
    '20261122180000123',
    '1763834400000000',
    '+12025550123',
    '1Z999AA10123456784',
    '4f3c9c52-4242-4242-8424-242424242424',
    '507f1f77bcf86cd799439011',
    'gid://shopify/ProductVariant/44107826462869',
    'DE89 3704 0044 0532 0130 00',
    '4242',
    '**** **** **** 4242',
  ])('takes %s for what it is', (text) => {
    expect(hasCardNumber(text)).toBe(false)
  })

  it('reads long texts without going through them over and over', () => {
    const parts = ['1 ', '1', ' ', '5-', '1111-', 'a1', '１', `1${' '.repeat(50)}`]
    for (const part of parts) expect(hasCardNumber(`${part.repeat(60_000)}x`)).toBe(false)
  })
})

describe('findCardData', () => {
  it('finds nothing in the contract’s example', () => {
    expect(findCardData(contractExample())).toEqual([])
  })

  it('finds a number anywhere, in values and in keys, also as a JSON number and in unknown fields', () => {
    const body = {
      giftMessage: 'my card: 4111 1111 1111 1111',
      unknown: [{ deeper: 5555555555554444 }],
      metadata: { '4111-1111-1111-1111': { inside: '4111111111111111' } },
    }
    expect(findCardData(body).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['card_number', '/giftMessage'],
      ['card_number', '/unknown/0/deeper'],
      ['card_number', '/metadata'],
    ])
  })

  it('never repeats what it found', () => {
    fc.assert(
      fc.property(writtenNumber, fc.boolean(), (text, asKey) => {
        const faults = findCardData(asKey ? { metadata: { [text]: 'x' } } : { metadata: { key: text } })
        expect(faults).toHaveLength(1)
        expect(JSON.stringify(faults)).not.toContain(text)
        expect(JSON.stringify(faults)).not.toMatch(/\d{4}/)
      }),
    )
  })

  it('does not search article numbers, telephone numbers and postal codes', () => {
    const value = '4111111111111111'
    const shippingAddress = { postalCode: value, phone: value }
    expect(findCardData({ lines: [{ sku: value }], customer: { phone: value }, shippingAddress })).toEqual([])
    expect(findCardData({ sku: { nested: value } })).toHaveLength(1)
  })

  it.each([
    'cvc',
    'CVV',
    'cvv2',
    'CID',
    'csc',
    'cardSecurityCode',
    'security_code',
    'Card-CVC',
    'card_verification_value',
  ])('takes a field named %s for a security code', (name) => {
    const expected = [{ code: 'security_code', pointer: `/payment/${name}` }]
    expect(findCardData({ payment: { [name]: '123' } })).toMatchObject(expected)
    const attributes = [{ name, value: '123' }]
    expect(findCardData({ attributes })).toMatchObject([{ code: 'security_code', pointer: '/attributes/0/name' }])
  })

  it.each(['code', 'acid', 'discount', 'cidade', 'campaignId', 'securityNote', 'verificationCode'])(
    'lets a field named %s pass',
    (name) => {
      expect(findCardData({ [name]: '123' })).toEqual([])
    },
  )

  it('goes as deep as a body can be', () => {
    let body: unknown = '4111111111111111'
    for (let depth = 0; depth < 50_000; depth++) body = [body]
    expect(findCardData(body)).toHaveLength(1)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (body) => Array.isArray(findCardData(body))))
  })
})
