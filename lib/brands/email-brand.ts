import { Duration, Stack } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import {
  performBrandActionRoute,
  showBrandActionRoute,
} from '../../functions/brands/kinds/email/actions/email.routes.ts'
import { UPDATE_PARTITIONS } from '../../functions/brands/updates/update-keys.ts'
import type { SettingsTable } from '../administration/settings-table.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { WorkQueue } from '../constructs/work-queue.ts'
import type { PublicApi } from '../http/public-api.ts'
import type { OrdersTable } from '../orders/orders-table.ts'
import { grantReadBrandSecrets } from './brand-secrets.ts'
import { ReturnedMails } from './returned-mails.ts'

export interface EmailBrandProps {
  readonly api: PublicApi
  readonly orders: OrdersTable
  readonly settings: SettingsTable
  readonly updates: WorkQueue
  /** The function that asks brands by e-mail. */
  readonly dispatcher: LambdaFunction
}

/** The integration's kind: its secrets, and no other's. */
const KIND = 'email'

/** Orders by mail, and the pages behind the mails' links: functions/brands/email. */
export class EmailBrand extends Construct {
  constructor(scope: Construct, id: string, props: EmailBrandProps) {
    super(scope, id)
    this.sendMails(props)
    this.showActions(props)
    this.performActions(props)
  }

  /** From the one domain of this stage. Without one the stage has no brands by e-mail: SES refuses, and the order needs attention. */
  private sendMails({ dispatcher, api, orders }: EmailBrandProps): void {
    const { mailDomain } = deploymentOf(this).stage
    dispatcher.setEnvironment('publicUrl', api.publicUrl)
    if (mailDomain === undefined) return
    const { configurationSetName, configurationSetArn } = new ReturnedMails(this, 'Returned', orders)
    dispatcher.setEnvironment('mailConfigurationSet', configurationSetName)
    const identity = Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName: mailDomain })
    dispatcher.allow({
      actions: ['ses:SendEmail'],
      resources: [identity, configurationSetArn],
      conditions: { StringLike: { 'ses:FromAddress': `*@${mailDomain}` } },
    })
  }

  /** May read and nothing else: whatever opens a link can change nothing. */
  private showActions({ api, orders, settings }: EmailBrandProps): void {
    const show = this.page('ShowBrandAction', 'show-brand-action')
    orders.grant(show, ['GetItem'])
    settings.grantReadBrands(show, 'one')
    grantReadBrandSecrets(show, KIND)
    api.add(showBrandActionRoute, show)
  }

  private performActions({ api, orders, settings, updates }: EmailBrandProps): void {
    const perform = this.page('PerformBrandAction', 'perform-brand-action')
    orders.grant(perform, ['GetItem'])
    orders.grantRows(perform, ['PutItem'], [UPDATE_PARTITIONS])
    settings.grantReadBrands(perform, 'one')
    grantReadBrandSecrets(perform, KIND)
    updates.grantSend(perform, 'brandUpdatesQueueUrl')
    const { domainName } = deploymentOf(this).stage
    // Behind the edge, the function is asked by another host than the one in the browser.
    if (domainName !== undefined) perform.setEnvironment('publicUrl', `https://${domainName}`)
    api.add(performBrandActionRoute, perform)
  }

  private page(id: string, name: string): LambdaFunction {
    return new LambdaFunction(this, id, {
      name,
      timeout: Duration.seconds(10),
      memory: 512,
      impact: 'Brands that get their orders by e-mail cannot report by their links until it works again.',
    })
  }
}
