import { ArnFormat, Duration, Stack } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { administrationRoutes } from '../../functions/administration/administration.routes.ts'
import {
  checkConnectionRoute,
  setUpBrandRoute,
} from '../../functions/administration/connection-checks/connection-checks.routes.ts'
import { BRAND_PACE_PARTITIONS } from '../../functions/brands/rate-limit/pace-keys.ts'
import { brandSecretPrefix, grantReadBrandSecrets } from '../brands/brand-secrets.ts'
import { acknowledgeWildcard } from '../constructs/acknowledge.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { grantAskAboutAccount, grantAskAboutSenders, sharedMailSender } from '../customer-mails/sender-grants.ts'
import type { PublicApi } from '../http/public-api.ts'
import { alarmTargetNames } from '../promises/alarm-target-name.ts'
import type { Vault } from '../vault/vault.ts'
import type { SettingsTable } from './settings-table.ts'

export interface AdministrationProps {
  readonly api: PublicApi
  readonly settings: SettingsTable
  readonly vault: Vault
}

/** Brands, storefronts and keys are managed over /admin: functions/administration. */
export class Administration extends Construct {
  constructor(scope: Construct, id: string, { api, settings, vault }: AdministrationProps) {
    super(scope, id)
    const fn = new LambdaFunction(this, 'Administration', {
      name: 'administration',
      timeout: Duration.seconds(15),
      memory: 512,
      impact: 'Brands, storefronts and keys cannot be added, changed or disabled. Orders go on.',
    })
    settings.grant(fn, ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'], ['keys-by-owner'])
    this.grantManageBrandSecrets(fn)
    vault.grantRecordActs(fn)
    // Whether brands may have a voice.
    const sender = sharedMailSender(fn)
    if (sender !== undefined) fn.setEnvironment('sharedMailSender', sender)
    for (const route of administrationRoutes) api.add(route, fn)
    this.checkConnections({ api, settings, vault })
  }

  /** Calls brands' back ends, with their secrets; so it may change none of ours. */
  private checkConnections({ api, settings, vault }: AdministrationProps): void {
    const check = new LambdaFunction(this, 'CheckConnection', {
      name: 'check-connection',
      // The check itself takes 25 s at most; API Gateway answers after 30 s.
      timeout: Duration.seconds(29),
      memory: 512,
      impact: 'Connections of brands cannot be tried or set up. Orders go on.',
    })
    settings.grantApiKeys(check)
    vault.grantRecordActs(check)
    grantReadBrandSecrets(check)
    settings.grantRows(check, ['UpdateItem'], [BRAND_PACE_PARTITIONS])
    grantAskAboutSenders(check)
    grantAskAboutAccount(check)
    const { stage } = deploymentOf(this)
    const { domainName } = stage
    // The next deployment looks here for whom it would drop.
    const told = alarmTargetNames(stage)
    if (told.length > 0) check.setEnvironment('alarmTargets', told.join(' '))
    if (domainName !== undefined) check.setEnvironment('publicUrl', `https://${domainName}`)
    for (const route of [checkConnectionRoute, setUpBrandRoute]) api.add(route, check)
  }

  /** Reading is part of it: a rotation keeps the old secret valid beside the new one. Nothing is ever deleted. */
  private grantManageBrandSecrets(fn: LambdaFunction): void {
    const prefix = brandSecretPrefix(deploymentOf(this).prefix)
    const secrets = Stack.of(this).formatArn({
      service: 'secretsmanager',
      resource: 'secret',
      resourceName: `${prefix}*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    })
    fn.setEnvironment('brandSecretPrefix', prefix)
    fn.allow({
      actions: [
        'secretsmanager:CreateSecret',
        'secretsmanager:GetSecretValue',
        'secretsmanager:PutSecretValue',
        'secretsmanager:UpdateSecretVersionStage',
      ],
      resources: [secrets],
    })
    acknowledgeWildcard(fn, secrets, 'Brands come and go without a deployment; their secrets share this prefix.')
  }
}
