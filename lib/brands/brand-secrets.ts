import { ArnFormat, Stack } from 'aws-cdk-lib'
import { acknowledgeWildcard } from '../constructs/acknowledge.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'

/** Starts the name of every brand's secret; its integration's kind and its id follow. */
export function brandSecretPrefix(prefix: string): string {
  return `${prefix}/brands/`
}

/**
 * Lets a function replace the secrets of brands of one kind, whose tokens are good for one use. It can make none and
 * delete none, and other kinds' are out of its reach.
 */
export function grantReplaceBrandSecrets(fn: LambdaFunction, kind: string): void {
  const secrets = secretsOf(fn, kind)
  fn.allow({
    actions: ['secretsmanager:PutSecretValue', 'secretsmanager:UpdateSecretVersionStage'],
    resources: [secrets],
  })
  acknowledgeWildcard(fn, secrets, 'One secret a brand, made after deployment; the prefix holds one kind only.')
}

/** Secrets of brands by their name's prefix, of one kind where `kind` says so: brands come and go without a deployment. */
export function grantReadBrandSecrets(fn: LambdaFunction, kind?: string): void {
  fn.setEnvironment('brandSecretPrefix', brandSecretPrefix(deploymentOf(fn).prefix))
  const secrets = secretsOf(fn, kind)
  fn.allow({ actions: ['secretsmanager:GetSecretValue'], resources: [secrets] })
  acknowledgeWildcard(fn, secrets, 'One secret a brand, made after deployment; the prefix holds nothing else.')
}

function secretsOf(fn: LambdaFunction, kind?: string): string {
  const prefix = brandSecretPrefix(deploymentOf(fn).prefix)
  return Stack.of(fn).formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    resourceName: `${prefix}${kind === undefined ? '' : `${kind}/`}*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  })
}
