import { RemovalPolicy } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { acknowledge } from '../constructs/acknowledge.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'
import type { PublicApi } from '../http/public-api.ts'

/** Letters and digits: 62^43 is a little more than 256 bits. */
const SECRET_LENGTH = 43

/** What links to customers' pages are signed with. It lies with the data: links in mails must outlive what runs. */
export class CustomerPageSecret extends Construct {
  private readonly secret: Secret

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const { stage, prefix } = deploymentOf(this)
    this.secret = new Secret(this, 'Secret', {
      secretName: `${prefix}/customer-page`,
      description: 'Signs the links to customers’ pages of their orders.',
      generateSecretString: { passwordLength: SECRET_LENGTH, excludePunctuation: true },
      removalPolicy: stage.isProd ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    })
    acknowledge(
      this.secret,
      'SMG4',
      'Links are in mails for half a year, and each rotation ends those of two rotations ago; docs/operate.md says how to do it by hand.',
    )
  }

  /** Lets `fn` tell genuine links from others. */
  grantVerify(fn: LambdaFunction): void {
    fn.setEnvironment('customerPageSecretArn', this.secret.secretArn)
    fn.allow({ actions: ['secretsmanager:GetSecretValue'], resources: [this.secret.secretArn] })
  }

  /** Lets `fn` make links to the pages that `api` serves. */
  grantSign(fn: LambdaFunction, api: PublicApi): void {
    this.grantVerify(fn)
    fn.setEnvironment('publicUrl', api.publicUrl)
  }

  /** All that other stacks may refer to. */
  get attributes(): readonly string[] {
    return [this.secret.secretArn]
  }
}
