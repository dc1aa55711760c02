import { expect, test } from 'vitest'
import { openLabel } from '../../../../functions/customer-mails/sending/open-customer.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { OperatorError } from '../../../../functions/runtime/log.ts'
import type { OpenReturnLabel } from '../../../../functions/vault/return-labels.ts'
import { approved, eventAbout, returning } from './mail-stand.ts'

const labelUrl = 'https://labels.example/ada-byron'
const content = {
  version: 1,
  purpose: 'fulfilment',
  orderId: 'ord_1',
  brandId: 'aurora',
  labelId: 'lbl_1',
  labelUrl,
} as const

async function opened(
  open: OpenReturnLabel,
  event = approved(true),
  brandOrder: BrandOrder = returning('approved', true),
) {
  const asked: unknown[] = []
  const url = await openLabel({ event, brandOrder }, (access) => {
    asked.push(access)
    return open(access)
  })
  return { url, asked }
}

test('a label is opened for the mail, as any other envelope: who, why and of which order is logged', async () => {
  const { url, asked } = await opened(async () => ({ erased: false, content }))
  expect(url).toBe(labelUrl)
  expect(asked).toEqual([
    {
      ...{ orderId: 'ord_1', brandId: 'aurora', brandOrderId: 'bo_1', reference: 'R-1' },
      ...{ actor: 'function:send-customer-mail', reason: 'mail_customer' },
    },
  ])
})

test('a label that was erased leaves the mail without it', async () => {
  expect((await opened(async () => ({ erased: true }))).url).toBeNull()
})

test('a label that does not open now is waited for', async () => {
  const throttled = async () => {
    throw new OperatorError('Bytes sealed for fulfilment could not be decrypted.')
  }
  await expect(opened(throttled)).rejects.toThrow('decrypted')
})

test('nothing is opened where there is no label, or the mail is of something else', async () => {
  const never: OpenReturnLabel = async () => ({ erased: false, content })
  const received = eventAbout('order.return_updated', { return: { id: 'ret_1', status: 'received', hasLabel: true } })
  for (const [event, brandOrder] of [
    [approved(false), returning('approved', false)],
    [approved(true), returning('approved', false)],
    [received, returning('received', true)],
    [eventAbout('order.in_progress'), returning('approved', true)],
  ] as const) {
    expect(await opened(never, event, brandOrder)).toEqual({ url: null, asked: [] })
  }
})
