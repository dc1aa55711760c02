import { Construct } from 'constructs'
import { ACTS_BY_MEMBER, ACTS_BY_ORDER, AUDIT_PARTITION } from '../../functions/support/audit/audit-keys.ts'
import { INDEX_PARTITION, LABEL_PARTITION, ORDER_PARTITION } from '../../functions/vault/vault-keys.ts'
import { DataTable, type TableAction } from '../constructs/data-table.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'
import { BlindIndexKeys, PurposeKey } from './vault-keys.ts'

/**
 * Where personal data lies: the vault table and the keys that seal it, one per
 * purpose. A function can do what a grant below gave it, and nothing else; each
 * grant sets environment and permission together. docs/adr/0004-seal-by-purpose.md.
 */
export class Vault extends Construct {
  private readonly table: DataTable
  private readonly fulfilmentKey: PurposeKey
  private readonly supportKey: PurposeKey
  private readonly webhookSigningKey: PurposeKey
  private readonly blindIndexKeys: BlindIndexKeys

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.table = new DataTable(this, 'Table', {
      name: 'vault',
      environmentName: 'vaultTable',
      severity: 'urgent',
      impact: 'Orders are not accepted, since what is personal in them cannot be stored.',
      // Acts of the support staff only; no row of an order is in them.
      indexes: [
        { name: ACTS_BY_MEMBER, partitionKey: 'actMember', sortKey: 'actPlace', isSparse: true },
        { name: ACTS_BY_ORDER, partitionKey: 'actOrder', sortKey: 'actPlace', isSparse: true },
      ],
    })
    this.fulfilmentKey = new PurposeKey(this, 'FulfilmentKey', { purpose: 'fulfilment' })
    this.supportKey = new PurposeKey(this, 'SupportKey', { purpose: 'support' })
    this.webhookSigningKey = new PurposeKey(this, 'WebhookSigningKey', { purpose: 'webhook-signing' })
    this.blindIndexKeys = new BlindIndexKeys(this, 'BlindIndexKeys')
  }

  /** All that other stacks may refer to. */
  get attributes(): readonly string[] {
    const keys = [this.fulfilmentKey, this.supportKey, this.webhookSigningKey].map(({ arn }) => arn)
    return [...this.table.attributes, ...keys, ...this.blindIndexKeys.arns]
  }

  /** For `sealedOrderWrites`: seal for every purpose of an order, and store; open nothing, read nothing. */
  grantSeal(fn: LambdaFunction): void {
    fn.setEnvironment('fulfilmentKeyArn', this.fulfilmentKey.arn)
    fn.setEnvironment('supportKeyArn', this.supportKey.arn)
    this.fulfilmentKey.grantSeal(fn)
    this.supportKey.grantSeal(fn)
    this.blindIndexKeys.grantGenerateMac(fn)
    this.setNameSearch(fn)
    this.grantRows(fn, ['PutItem'], [ORDER_PARTITION, INDEX_PARTITION])
  }

  /** For `sealedAddressWrites`: seal a changed address beside what an order has; open nothing, read nothing. */
  grantSealAddress(fn: LambdaFunction): void {
    fn.setEnvironment('fulfilmentKeyArn', this.fulfilmentKey.arn)
    fn.setEnvironment('supportKeyArn', this.supportKey.arn)
    this.fulfilmentKey.grantSeal(fn)
    this.supportKey.grantSeal(fn)
    this.grantRows(fn, ['PutItem'], [ORDER_PARTITION])
  }

  /**
   * For `sealLabel`: seal labels of returns, of orders whose customer is not erased; open nothing, read nothing. Who receives
   * brands' updates has it, and writes no other row of the vault.
   */
  grantSealLabels(fn: LambdaFunction): void {
    fn.setEnvironment('fulfilmentKeyArn', this.fulfilmentKey.arn)
    fn.setEnvironment('supportKeyArn', this.supportKey.arn)
    this.fulfilmentKey.grantSeal(fn)
    this.supportKey.grantSeal(fn)
    this.grantRows(fn, ['PutItem'], [LABEL_PARTITION])
    this.grantRows(fn, ['ConditionCheckItem'], [ORDER_PARTITION])
  }

  /** For `createReturnLabelOpener`, of a function that may log and open already: `grantOpen` or `grantOpenFile`. */
  grantReadLabels(fn: LambdaFunction): void {
    this.grantRows(fn, ['GetItem'], [LABEL_PARTITION])
  }

  /** For `createReturnLabelsOpener`, of a function that may log and open already. */
  grantListLabels(fn: LambdaFunction): void {
    this.grantRows(fn, ['Query'], [LABEL_PARTITION])
  }

  /** For `createFulfilmentOpener`, `createChangedAddressOpener` or `createSupportOpener`: log the access, read, open for this purpose only. */
  grantOpen(fn: LambdaFunction, purpose: 'fulfilment' | 'support'): void {
    if (purpose === 'fulfilment') {
      fn.setEnvironment('fulfilmentKeyArn', this.fulfilmentKey.arn)
      this.fulfilmentKey.grantOpen(fn)
    } else {
      fn.setEnvironment('supportKeyArn', this.supportKey.arn)
      this.supportKey.grantOpen(fn)
    }
    this.grantRows(fn, ['GetItem', 'PutItem'], [ORDER_PARTITION])
  }

  /** For `createSupportFileOpener`: open for support, with the changed addresses beside, whose keys nobody knows before. */
  grantOpenFile(fn: LambdaFunction): void {
    fn.setEnvironment('supportKeyArn', this.supportKey.arn)
    this.supportKey.grantOpen(fn)
    this.grantRows(fn, ['Query', 'PutItem'], [ORDER_PARTITION])
  }

  /** For `createNoteSealer` and notes as rows: seal for support, write and empty notes. Opening is `grantOpen`. */
  grantNotes(fn: LambdaFunction): void {
    fn.setEnvironment('supportKeyArn', this.supportKey.arn)
    this.supportKey.grantSeal(fn)
    this.grantRows(fn, ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'], [ORDER_PARTITION])
  }

  /** For `createNoteSealer` with notes that are only added, beside an order whose customer is not erased. */
  grantAddNotes(fn: LambdaFunction): void {
    fn.setEnvironment('supportKeyArn', this.supportKey.arn)
    this.supportKey.grantSeal(fn)
    this.grantRows(fn, ['GetItem', 'Query', 'PutItem', 'ConditionCheckItem'], [ORDER_PARTITION])
  }

  /** Whether an order's customer is erased. What is sealed stays so: no key goes with it. */
  grantSeeErased(fn: LambdaFunction): void {
    this.grantRows(fn, ['GetItem'], [ORDER_PARTITION])
  }

  /** For `createBlindIndex` alone: to make the keys of index rows, and read none. */
  grantBlind(fn: LambdaFunction): void {
    this.blindIndexKeys.grantGenerateMac(fn)
  }

  /** For `findOrdersByEmail`, `findOrdersByPhone` and `findOrdersByName`: look into the blind indexes, not into orders. */
  grantFind(fn: LambdaFunction): void {
    this.blindIndexKeys.grantGenerateMac(fn)
    this.grantRows(fn, ['Query'], [INDEX_PARTITION])
  }

  /** For `reindexOrder`: exchange the index rows of an order for others. Opening is `grantOpen`. */
  grantReindex(fn: LambdaFunction): void {
    this.blindIndexKeys.grantGenerateMac(fn)
    this.setNameSearch(fn)
    this.grantRows(fn, ['GetItem', 'UpdateItem'], [ORDER_PARTITION])
    this.grantRows(fn, ['PutItem', 'DeleteItem'], [INDEX_PARTITION])
  }

  /** For `eraseOrder` and `personOrders`: find orders by known index keys, empty envelopes, labels and notes, delete index rows; open nothing. */
  grantErase(fn: LambdaFunction): void {
    this.grantRows(fn, ['Query', 'UpdateItem'], [ORDER_PARTITION, LABEL_PARTITION])
    this.grantRows(fn, ['Query', 'DeleteItem'], [INDEX_PARTITION])
  }

  /**
   * For `recordAct` and `actWrite`: add to the audit log. Nothing else may be done to its rows by anybody: no role may
   * update or delete there.
   */
  grantRecordActs(fn: LambdaFunction): void {
    this.grantRows(fn, ['PutItem'], [AUDIT_PARTITION])
  }

  /** For `listActs` and `listOpenings`: the audit log, and who opened an order's envelopes. */
  grantReadActs(fn: LambdaFunction): void {
    this.grantRows(fn, ['Query'], [AUDIT_PARTITION, ORDER_PARTITION])
    this.table.grant(fn, [], [ACTS_BY_MEMBER, ACTS_BY_ORDER])
  }

  /** For `actsOfOrder` and `listOpenings`: what was done to one order, and who opened its envelopes. */
  grantReadActsOfOrder(fn: LambdaFunction): void {
    this.grantRows(fn, ['Query'], [ORDER_PARTITION])
    this.table.grant(fn, [], [ACTS_BY_ORDER])
  }

  /** For `createBytesSealer` with the secrets of webhook endpoints. */
  grantSealWebhookSecrets(fn: LambdaFunction): void {
    fn.setEnvironment('webhookSigningKeyArn', this.webhookSigningKey.arn)
    this.webhookSigningKey.grantSeal(fn)
  }

  /** For `createBytesOpener` with the secrets of webhook endpoints. */
  grantOpenWebhookSecrets(fn: LambdaFunction): void {
    fn.setEnvironment('webhookSigningKeyArn', this.webhookSigningKey.arn)
    this.webhookSigningKey.grantOpen(fn)
  }

  /** Whether orders are indexed by names too. */
  private setNameSearch(fn: LambdaFunction): void {
    if (deploymentOf(this).stage.nameSearch) fn.setEnvironment('nameSearch', 'true')
  }

  /** Exactly these actions, on rows whose partition key begins so. */
  private grantRows(fn: LambdaFunction, actions: readonly TableAction[], partitions: readonly string[]): void {
    this.table.grant(fn, [])
    fn.allow({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [this.table.table.tableArn],
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions.map((partition) => `${partition}*`) },
        // Without keys in the request, ForAllValues alone would hold.
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    })
  }
}
