import { CfnOutput, CfnResource, Stack, type StackProps } from 'aws-cdk-lib'
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import { SettingsTable } from '../administration/settings-table.ts'
import { ContactLinkSecret } from '../brand-notices/contact-link-secret.ts'
import { MailDomain } from '../brands/mail-domain.ts'
import { type Deployment, setDeployment } from '../constructs/deployment.ts'
import { CustomerPageSecret } from '../customer-page/customer-page-secret.ts'
import { EdgeSecret } from '../edge/edge-secret.ts'
import { OrderEventBus } from '../events/order-event-bus.ts'
import type { Stage } from '../options/stage.ts'
import { OrdersTable } from '../orders/orders-table.ts'
import { SlackSecret } from '../slack/slack-secret.ts'
import { SignIn } from '../support/sign-in.ts'
import { Vault } from '../vault/vault.ts'
import { AlarmTopics } from '../watch/alarm-topics.ts'
import { DeliveriesTable } from '../webhooks/deliveries-table.ts'
import { exportAll } from './export-all.ts'

/** What must outlive every deployment: tables, keys, secrets, the event bus, the mail domain, the support staff and the alarms' topic. */
export class DataStack extends Stack {
  readonly deployment: Deployment
  readonly orders: OrdersTable
  readonly settings: SettingsTable
  readonly deliveries: DeliveriesTable
  readonly vault: Vault
  readonly eventBus: OrderEventBus
  readonly slackSecret: SlackSecret
  readonly customerPageSecret: CustomerPageSecret
  readonly contactLinkSecret: ContactLinkSecret
  readonly signIn: SignIn
  /** Absent where nothing stands in front of the API. */
  readonly edgeSecret: EdgeSecret | undefined

  constructor(scope: Construct, id: string, props: StackProps & { stage: Stage }) {
    super(scope, id, { ...props, terminationProtection: props.stage.isProd })
    const { stage } = props
    const prefix = prefixOf(stage)
    const alarmTopics = new AlarmTopics(this, 'Alarms', { stage, prefix })
    this.deployment = { stage, prefix, alarmTopics }
    setDeployment(this, this.deployment)
    this.orders = new OrdersTable(this, 'Orders')
    this.settings = new SettingsTable(this, 'Settings')
    this.vault = new Vault(this, 'Vault')
    if (stage.mailDomain !== undefined) new MailDomain(this, 'MailDomain', stage.mailDomain)
    if (!stage.isLocal) this.edgeSecret = new EdgeSecret(this, 'EdgeSecret')
    this.deliveries = new DeliveriesTable(this, 'Deliveries')
    this.eventBus = new OrderEventBus(this, 'Events')
    this.slackSecret = new SlackSecret(this, 'Slack')
    this.customerPageSecret = new CustomerPageSecret(this, 'CustomerPage')
    this.contactLinkSecret = new ContactLinkSecret(this, 'ContactLinks')
    this.signIn = new SignIn(this, 'SignIn')
    new CfnOutput(this, 'MemberPoolId', { value: this.signIn.ids.poolId })
    new CfnOutput(this, 'MemberClientId', { value: this.signIn.ids.clientId })
    this.makeTablesLast()
    exportAll(this, [
      ...alarmTopics.attributes,
      ...this.orders.attributes,
      ...this.settings.attributes,
      ...this.deliveries.attributes,
      ...this.vault.attributes,
      ...this.eventBus.attributes,
      ...this.slackSecret.attributes,
      ...this.customerPageSecret.attributes,
      ...this.contactLinkSecret.attributes,
      ...this.signIn.attributes,
      ...(this.edgeSecret?.attributes ?? []),
    ])
  }

  /**
   * A protected table cannot be deleted when the stack's first creation fails, and its name would block the next one.
   * So tables are made when all else is there that could fail.
   */
  private makeTablesLast(): void {
    const resources = this.node.findAll().filter((one) => one instanceof CfnResource)
    const others = resources.filter(({ cfnResourceType }) => MAY_FAIL.test(cfnResourceType))
    for (const table of resources.filter((one) => one instanceof CfnTable)) {
      for (const other of others) table.addResourceDependency(other)
    }
  }
}

/** Whatever fails by itself: names that are taken, quotas, permissions, a domain that is another account's. */
const MAY_FAIL = /^AWS::(KMS|SecretsManager|Events|SES|SNS|Cognito|S3)::/

/** Starts every physical name of a stage. */
export function prefixOf(stage: Stage): string {
  return `diddo-${stage.stage}`
}
