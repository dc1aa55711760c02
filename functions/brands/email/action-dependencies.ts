import { randomBytes } from 'node:crypto'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { OrderRepository } from '../../orders/order-repository.ts'
import { systemClock } from '../../runtime/clock.ts'
import { documentClient } from '../../runtime/dynamodb.ts'
import { environment } from '../../runtime/environment.ts'
import { findAddress } from '../brand-order-address.ts'
import { brandSecretsReader, secretsManagerReader } from '../brand-secrets.ts'
import { findBrand } from '../brand-store.ts'
import type { ShowActionDependencies } from './brand-action.ts'

/** What both functions behind the links read by, made once a function instance. */
export function actionDependencies(): ShowActionDependencies {
  const { ordersTable, brandSecretPrefix } = environment('ordersTable', 'settingsTable', 'brandSecretPrefix')
  const orders = new OrderRepository(documentClient, ordersTable, systemClock)
  return {
    findAddress: (brandOrderId) => findAddress(documentClient, ordersTable, brandOrderId),
    findBrand,
    readSecrets: brandSecretsReader(secretsManagerReader(new SecretsManagerClient({})), brandSecretPrefix, systemClock),
    findBrandOrder: (orderId, brandOrderId) => orders.findBrandOrder(orderId, brandOrderId),
    newFormId: () => randomBytes(16).toString('base64url'),
  }
}
