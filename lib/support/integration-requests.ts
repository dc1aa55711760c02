import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { INTEGRATION_REQUEST_PARTITIONS } from '../../functions/support/integration-requests/integration-request-keys.ts'
import * as routes from '../../functions/support/integration-requests/integration-requests.routes.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { grantSendDeskMail } from './desk-mail.ts'
import type { DeskProps } from './desk-props.ts'

/** Asking for a deeper integration of a brand: functions/support/integration-requests. */
export class IntegrationRequests extends Construct {
  constructor(scope: Construct, id: string, { api, data }: DeskProps) {
    super(scope, id)
    const requests = new LambdaFunction(this, 'IntegrationRequests', {
      name: 'integration-requests',
      timeout: Duration.seconds(15),
      memory: 512,
      impact: 'Nobody can ask for a deeper integration of a brand.',
    })
    data.settings.grantApiKeys(requests)
    data.settings.grantRows(requests, ['Query', 'PutItem', 'DeleteItem'], [INTEGRATION_REQUEST_PARTITIONS])
    data.settings.grantRows(requests, ['PutItem'], ['IDEMPOTENCY#'])
    data.vault.grantRecordActs(requests)
    grantSendDeskMail(requests)
    data.eventBus.grantPut(requests)
    const { integrationRequestsTo } = deploymentOf(this).stage.desk
    if (integrationRequestsTo !== undefined) requests.setEnvironment('integrationRequestsTo', integrationRequestsTo)
    for (const route of Object.values(routes)) api.add(route, requests)
  }
}
