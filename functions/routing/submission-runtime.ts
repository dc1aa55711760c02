import { randomUUID } from 'node:crypto'
import { rememberAddress } from '../brands/brand-order-address.ts'
import { findBrand } from '../brands/brand-store.ts'
import { deployedBrandConnector } from '../brands/connect-brand.ts'
import type { Integration } from '../brands/integration.ts'
import { OrderRepository } from '../orders/order-repository.ts'
import { systemClock } from '../runtime/clock.ts'
import { documentClient } from '../runtime/dynamodb.ts'
import { environment } from '../runtime/environment.ts'
import { kms } from '../vault/kms.ts'
import { createFulfilmentOpener } from '../vault/open.ts'
import { orderSubmissions } from './order-submissions.ts'
import { type SubmitResult, submitInputSchema, submitToBrand } from './submit-to-brand.ts'

/**
 * The function that submits to one integration, with its real parts. Each
 * integration's is a deployed function of its own, so that none carries another's code.
 */
export function submitterFor(
  integration: Integration,
  functionName: string,
): (input: unknown) => Promise<SubmitResult> {
  const { ordersTable, vaultTable, fulfilmentKeyArn, timeScale } = environment(
    'ordersTable',
    'settingsTable',
    'vaultTable',
    'fulfilmentKeyArn',
    'timeScale',
  )
  const openFulfilment = createFulfilmentOpener(
    { client: documentClient, table: vaultTable, now: systemClock },
    { kms, keyArn: fulfilmentKeyArn },
  )
  const dependencies = {
    book: orderSubmissions({
      orders: new OrderRepository(documentClient, ordersTable, systemClock),
      rememberAddress: (brandOrderId, address) => rememberAddress(documentClient, ordersTable, brandOrderId, address),
    }),
    integration,
    findBrand,
    connect: deployedBrandConnector((kind) => (kind === integration.kind ? integration : null)),
    openFulfilment: async ({ orderId, brandId }: { orderId: string; brandId: string }) => {
      const actor = `function:${functionName}`
      const opened = await openFulfilment({ orderId, brandId, actor, reason: 'submit_order' })
      return opened.erased ? null : opened.content
    },
    now: systemClock,
    random: Math.random,
    newToken: randomUUID,
    timeScale: Number(timeScale),
  }
  return (input) => submitToBrand(submitInputSchema.parse(input), dependencies)
}
