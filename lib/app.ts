import { App, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { DataStack, prefixOf } from './data-stack.ts'
import { readStage } from './house/stage.ts'
import { OrdersStack } from './orders-stack.ts'

/** The whole CDK app of one stage. The same for the emulator and for AWS. */
export function buildApp(context: Record<string, string> = {}): App {
  const app = new App({ context })
  const stage = readStage(app.node)
  const prefix = prefixOf(stage)
  const env = { account: process.env.CDK_DEFAULT_ACCOUNT, region: process.env.CDK_DEFAULT_REGION }
  const data = new DataStack(app, `${prefix}-data`, { env, stage })
  new OrdersStack(app, `${prefix}-orders`, { env, data })
  Tags.of(app).add('application', 'diddo-orders')
  Tags.of(app).add('stage', stage.stage)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}
