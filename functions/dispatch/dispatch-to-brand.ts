import { randomUUID } from 'node:crypto'
import { rememberAddress } from '../brands/brand-order-address.ts'
import { findBrand } from '../brands/brand-store.ts'
import { pacedBrandConnector } from '../brands/connect-brand.ts'
import type { Integration } from '../brands/kinds/integration.ts'
import { quietSeconds } from '../brands/quiet-seconds.ts'
import { OrderStore } from '../orders/order-store.ts'
import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
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
 * The function that talks to the brands of one integration, with its real parts: it
 * submits, and tells brands what is asked of an order that they have. Each
 * integration's is a deployed function of its own, so that none carries another's code.
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
  const shared = {
    findBrand,
    connect: pacedBrandConnector((kind) => (kind === integration.kind ? integration : null)),
    now: systemClock,
    random: Math.random,
    timeScale: Number(timeScale),
  }
  const submitting: SubmitDependencies = {
    ...shared,
    submissions: orderSubmissionStore({
      orders,
      rememberAddress: (brandOrderId, address) => rememberAddress(documentClient, ordersTable, brandOrderId, address),
      quietSeconds: async (brandId) => quietSeconds(await findBrand(brandId), integration, shared.timeScale),
    }),
    integration,
    openFulfilment: envelopes.openToSubmit,
    newToken: randomUUID,
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
