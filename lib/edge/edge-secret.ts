import { RemovalPolicy, SecretValue } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { acknowledge } from '../constructs/acknowledge.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'

/** Letters and digits: 62^43 is a little more than 256 bits. */
const SECRET_LENGTH = 43

/**
 * What the edge says to the API to prove itself. It lies with the data, so that
 * the edge and what runs can be deployed again each without the other.
 */
export class EdgeSecret extends Construct {
  private readonly secret: Secret
  private readonly secretName: string

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.secretName = `${deploymentOf(this).prefix}/edge`
    this.secret = new Secret(this, 'Secret', {
      secretName: this.secretName,
      description: 'CloudFront sends it to the API, which refuses what comes without it.',
      generateSecretString: { passwordLength: SECRET_LENGTH, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    })
    acknowledge(
      this.secret,
      'SMG4',
      'CloudFront learns of a new value by a deployment only, so it is rotated by hand; docs/operate.md says how.',
    )
  }

  /** Lets `fn` know the secret, and makes it ask for it. */
  grantRequire(fn: LambdaFunction): void {
    fn.setEnvironment('edgeSecretArn', this.secret.secretArn)
    fn.allow({ actions: ['secretsmanager:GetSecretValue'], resources: [this.secret.secretArn] })
  }

  /** All that other stacks may refer to. */
  get attributes(): readonly string[] {
    return [this.secret.secretArn]
  }

  /** CloudFormation puts the value in while it deploys; the template has its name only. By name: other stacks need no export. */
  reference(versionId: string | undefined): string {
    const options = versionId === undefined ? {} : { versionId }
    return SecretValue.secretsManager(this.secretName, options).unsafeUnwrap()
  }
}
