import { mkdirSync } from 'node:fs'
import { App, Duration, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { integrationKinds } from '../../../functions/brands/kinds/integrations.ts'
import { SettingsTable } from '../../../lib/administration/settings-table.ts'
import { Brands } from '../../../lib/brands/brands.ts'
import { bundleFolder } from '../../../lib/constructs/bundle.ts'
import { setDeployment } from '../../../lib/constructs/deployment.ts'
import { WorkQueue } from '../../../lib/constructs/work-queue.ts'
import { PublicApi } from '../../../lib/http/public-api.ts'
import { readStage } from '../../../lib/options/stage.ts'
import { OrdersTable } from '../../../lib/orders/orders-table.ts'
import { Vault } from '../../../lib/vault/vault.ts'
import { AlarmTopics } from '../../../lib/watch/alarm-topics.ts'

/** What `lib/brands/brands.ts` deploys, with the tables and the queue it stands on. */
export function brandsTemplate(stage: 'local' | 'dev'): Template {
  const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/a-test'
  const app = new App({ context: { stage } })
  const options = {
    region: 'us-east-1',
    mailDomain: 'orders.platform.example',
    domainName: 'api.platform.example',
    certificateArn,
    brandQueues: [{ brandId: 'aurora', accounts: ['210987654321'] }],
  }
  const stack = new Stack(app, 'Brands')
  const prefix = `diddo-${stage}`
  const chosen = readStage(app.node, options)
  const alarmTopics = new AlarmTopics(new Stack(app, 'Alarms'), 'Topics', { stage: chosen, prefix })
  setDeployment(stack, { stage: chosen, prefix, alarmTopics })
  for (const name of FUNCTIONS) mkdirSync(bundleFolder(name), { recursive: true })
  const vault = new Vault(stack, 'Vault')
  new Brands(stack, 'Brands', {
    api: new PublicApi(stack, 'Api'),
    orders: new OrdersTable(stack, 'Orders'),
    settings: new SettingsTable(stack, 'Settings'),
    grantOpenFulfilment: (fn) => vault.grantOpen(fn, 'fulfilment'),
    grantSealLabels: (fn) => vault.grantSealLabels(fn),
    updates: new WorkQueue(stack, 'Updates', {
      name: 'brand-updates',
      visibilityTimeout: Duration.seconds(240),
      impact: 'None: this queue is a test’s.',
    }),
  })
  return Template.fromStack(stack)
}

/** Grants do not depend on code, so the functions may be empty here. */
const FUNCTIONS = [
  'not-found',
  ...integrationKinds.map((kind) => `dispatch-to-${kind}`),
  'show-brand-action',
  'perform-brand-action',
  'read-returned-mail',
  'list-brands',
  'receive-update',
  'apply-update',
  'receive-queued-update',
  'queue-polls',
  'poll-brand',
]
