import { RemovalPolicy } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { acknowledge } from '../constructs/acknowledge.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'

/** Letters and digits: 62^43 is a little more than 256 bits. */
const SECRET_LENGTH = 43

/**
 * What the links are signed with by which contacts of brands unsubscribe. Not the secret of customers' pages: whoever may
 * sign the one has no need of the other. It lies with the data: links in mails must outlive what runs.
 */
export class ContactLinkSecret extends Construct {
  private readonly secret: Secret

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const { stage, prefix } = deploymentOf(this)
    this.secret = new Secret(this, 'Secret', {
      secretName: `${prefix}/contact-links`,
      description: 'Signs the links by which contacts of brands unsubscribe.',
      generateSecretString: { passwordLength: SECRET_LENGTH, excludePunctuation: true },
      removalPolicy: stage.isProd ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    })
    acknowledge(
      this.secret,
      'SMG4',
      'Links to unsubscribe must work as long as mails are kept. Whoever learns the secret can unsubscribe contacts, and no more.',
    )
  }

  /** Lets `fn` make links, and tell genuine ones from others. */
  grantRead(fn: LambdaFunction): void {
    fn.setEnvironment('contactLinkSecretArn', this.secret.secretArn)
    fn.allow({ actions: ['secretsmanager:GetSecretValue'], resources: [this.secret.secretArn] })
  }

  /** All that other stacks may refer to. */
  get attributes(): readonly string[] {
    return [this.secret.secretArn]
  }
}
