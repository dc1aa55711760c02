import { randomBytes } from 'node:crypto'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { OrderStore } from '../../../../orders/order-store.ts'
import { awsClientDefaults } from '../../../../runtime/aws-client.ts'
import { systemClock } from '../../../../runtime/clock.ts'
import { environment } from '../../../../runtime/environment.ts'
import { documentClient } from '../../../../storage/document-client.ts'
import { findBrand } from '../../../brand-store.ts'
import { brandSecretsReader, secretsManagerReader } from '../../../line/brand-secrets.ts'
import { LocationStore } from '../../../location-store.ts'
import type { ShowActionDependencies } from './brand-action.ts'

/** What both functions behind the links read by, made once a function instance. */
export function actionDependencies(): ShowActionDependencies {
  const { ordersTable, brandSecretPrefix } = environment('ordersTable', 'settingsTable', 'brandSecretPrefix')
  const orders = new OrderStore(documentClient, ordersTable, systemClock)
  return {
    locations: new LocationStore(documentClient, ordersTable),
    findBrand,
    readSecrets: brandSecretsReader(
      secretsManagerReader(new SecretsManagerClient(awsClientDefaults)),
      brandSecretPrefix,
      systemClock,
    ),
    findBrandOrder: (orderId, brandOrderId) => orders.findBrandOrder(orderId, brandOrderId),
    newFormId: () => randomBytes(16).toString('base64url'),
  }
}
