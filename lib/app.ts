import { App, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { readStage } from './options/stage.ts'
import { ApiStack } from './stacks/api-stack.ts'
import { BrandsStack } from './stacks/brands-stack.ts'
import { DataStack, prefixOf } from './stacks/data-stack.ts'
import { EdgeStack } from './stacks/edge-stack.ts'
import { EdgeWatchStack } from './stacks/edge-watch-stack.ts'
import { FirewallStack } from './stacks/firewall-stack.ts'
import { OrdersStack } from './stacks/orders-stack.ts'
import { SubscribersStack } from './stacks/subscribers-stack.ts'
import { SupportStack } from './stacks/support-stack.ts'
import { WatchStack } from './stacks/watch-stack.ts'

/** The whole CDK app of one stage. The same for the emulator and for AWS. `options` stand for the stage's file. */
export function buildApp(context: Record<string, string> = {}, options?: Readonly<Record<string, unknown>>): App {
  const app = new App({ context })
  const stage = readStage(app.node, options)
  const prefix = prefixOf(stage)
  const env = { account: stage.account ?? process.env.CDK_DEFAULT_ACCOUNT, region: stage.region }
  const data = new DataStack(app, `${prefix}-data`, { env, stage })
  const { api } = new ApiStack(app, `${prefix}-api`, { env, data })
  const { resumeQueue, customerMailsQueue } = new BrandsStack(app, `${prefix}-brands`, { env, data, api })
  new OrdersStack(app, `${prefix}-orders`, { env, data, api, resumeQueue })
  new SubscribersStack(app, `${prefix}-subscribers`, { env, data, api })
  new SupportStack(app, `${prefix}-support`, { env, data, api, resumeQueue, customerMailsQueue })
  if (data.edgeSecret !== undefined) {
    const firewallEnv = { ...env, region: 'us-east-1' }
    const { firewall } = new FirewallStack(app, `${prefix}-firewall`, { env: firewallEnv, prefix })
    const { distributionId } = new EdgeStack(app, `${prefix}-edge`, {
      env,
      stage,
      api,
      secret: data.edgeSecret,
      firewall,
      signIn: data.signIn,
    })
    new EdgeWatchStack(app, `${prefix}-edge-watch`, {
      env: firewallEnv,
      stage,
      prefix,
      distributionId,
      firewallName: firewall.name,
    })
    new WatchStack(app, `${prefix}-watch`, { env, data })
  }
  Tags.of(app).add('application', 'diddo-orders')
  Tags.of(app).add('stage', stage.stage)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}
