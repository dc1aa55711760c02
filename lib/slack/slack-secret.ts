import { RemovalPolicy } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { acknowledge } from '../constructs/acknowledge.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'

/**
 * Slack's tokens, which somebody fills in by hand. It is there with and without `slack`: one that came and went with
 * the option would keep its name in the account and block its own return.
 */
export class SlackSecret extends Construct {
  private readonly secret: Secret

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const { stage, prefix } = deploymentOf(this)
    this.secret = new Secret(this, 'Secret', {
      secretName: `${prefix}/slack`,
      description: 'Tokens, channel and allow-list of Slack; fill in as docs/slack.md says.',
      removalPolicy: stage.isProd ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    })
    acknowledge(
      this.secret,
      'SMG4',
      'Slack’s tokens are issued by hand in Slack; there is nothing to rotate them with.',
    )
  }

  grantRead(fn: LambdaFunction): void {
    fn.setEnvironment('slackSecretArn', this.secret.secretArn)
    fn.allow({ actions: ['secretsmanager:GetSecretValue'], resources: [this.secret.secretArn] })
  }

  get attributes(): readonly string[] {
    return [this.secret.secretArn]
  }
}
