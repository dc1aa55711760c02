import { ArnFormat, Stack } from 'aws-cdk-lib'
import { acknowledgeWildcard } from './house/acknowledge.ts'
import { house } from './house/house-defaults.ts'
import type { HouseFunction } from './house/house-function.ts'

/** Starts the name of every brand's secret; its integration's kind and its id follow. */
export function brandSecretPrefix(housePrefix: string): string {
  return `${housePrefix}/brands/`
}

/** Secrets of brands by their name's prefix, of one kind where `kind` says so: brands come and go without a deployment. */
export function grantReadBrandSecrets(fn: HouseFunction, kind?: string): void {
  const prefix = brandSecretPrefix(house(fn).prefix)
  fn.setEnvironment('brandSecretPrefix', prefix)
  const secrets = Stack.of(fn).formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    resourceName: `${prefix}${kind === undefined ? '' : `${kind}/`}*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  })
  fn.allow({ actions: ['secretsmanager:GetSecretValue'], resources: [secrets] })
  acknowledgeWildcard(fn, secrets, 'One secret a brand, made after deployment; the prefix holds nothing else.')
}
