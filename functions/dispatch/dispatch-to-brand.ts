import { randomUUID } from 'node:crypto'
import { findBrand as findStoredBrand } from '../brands/brand-store.ts'
import { pacedBrandConnector } from '../brands/connect-brand.ts'
import type { Integration } from '../brands/kinds/integration.ts'
import { recentBrand } from '../brands/recent-brands.ts'
import { ReportedOrders } from '../brands/reported-orders.ts'
import { OrderStore } from '../orders/order-store.ts'
import { systemClock } from '../runtime/clock.ts'
import { environment, optionalEnvironment } from '../runtime/environment.ts'
import { documentClient } from '../storage/document-client.ts'
import { kms } from '../vault/kms.ts'
import { createChangedAddressOpener, createFulfilmentOpener } from '../vault/open.ts'
import { CommandStore } from './commands/command-store.ts'
import { type DeliverDependencies, type DeliveryResult, deliverCommand } from './commands/deliver-command.ts'
import { fulfilmentEnvelopes } from './submitting/fulfilment-envelopes.ts'
import { orderSubmissionStore } from './submitting/order-submission-store.ts'
import {
  type SubmitDependencies,
  type SubmitResult,
  submitInputSchema,
  submitOrder,
} from './submitting/submit-order.ts'

/**
 * The function that calls the brands of one integration. It submits orders, and it delivers
 * commands about orders that a brand has. Each integration has a deployed function of its own,
 * so that no function carries another integration's code.
 */
export function dispatcherFor(
  integration: Integration,
  functionName: string,
): (input: unknown) => Promise<SubmitResult | DeliveryResult> {
  const { ordersTable, vaultTable, fulfilmentKeyArn, timeScale } = environment(
    'ordersTable',
    'settingsTable',
    'vaultTable',
    'fulfilmentKeyArn',
    'timeScale',
  )
  const orders = new OrderStore(documentClient, ordersTable, systemClock)
  const vault = { client: documentClient, table: vaultTable, now: systemClock }
  const envelopes = fulfilmentEnvelopes({
    openFulfilment: createFulfilmentOpener(vault, { kms, keyArn: fulfilmentKeyArn }),
    openChangedAddress: createChangedAddressOpener(vault, { kms, keyArn: fulfilmentKeyArn }),
    actor: `function:${functionName}`,
  })
  const findBrand = recentBrand(findStoredBrand, systemClock, Number(timeScale))
  const findIntegration = (kind: string) => (kind === integration.kind ? integration : null)
  const shared = {
    findBrand,
    connect: pacedBrandConnector(findIntegration),
    now: systemClock,
    random: Math.random,
    timeScale: Number(timeScale),
  }
  const submitting: SubmitDependencies = {
    ...shared,
    submissions: orderSubmissionStore({
      orders,
      reported: new ReportedOrders({ orders, findBrand, findIntegration, timeScale: shared.timeScale }),
    }),
    integration,
    openFulfilment: envelopes.openToSubmit,
    newToken: randomUUID,
    lookUpFirst: optionalEnvironment('lookUpFirst') === 'true',
  }
  const commanding: DeliverDependencies = {
    ...shared,
    commands: new CommandStore(documentClient, ordersTable),
    orders,
    integration: integration.kind,
    openAddress: envelopes.openAddress,
  }
  return (input) => {
    const { orderId, brandOrderId, commandId } = submitInputSchema.parse(input)
    return commandId == null
      ? submitOrder({ orderId, brandOrderId }, submitting)
      : deliverCommand({ orderId, brandOrderId, commandId }, commanding)
  }
}
