import { CfnOutput, ReferenceStrength, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { dashboardConfigFiles } from '../dashboard/config/config-files.ts'
import { DashboardSite } from '../dashboard/dashboard-site.ts'
import { Distribution } from '../edge/distribution.ts'
import type { EdgeSecret } from '../edge/edge-secret.ts'
import type { Firewall } from '../edge/firewall.ts'
import type { PublicApi } from '../http/public-api.ts'
import type { Stage } from '../options/stage.ts'
import { dashboardUrls } from '../support/dashboard-urls.ts'
import type { SignIn } from '../support/sign-in.ts'

export interface EdgeStackProps extends StackProps {
  readonly stage: Stage
  readonly api: PublicApi
  readonly secret: EdgeSecret
  readonly firewall: Firewall
  readonly signIn: SignIn
}

/**
 * What the world talks to. References to other stacks are weak: what runs can be
 * deleted and deployed again behind a host name that stays.
 */
export class EdgeStack extends Stack {
  readonly distributionId: string

  constructor(scope: Construct, id: string, props: EdgeStackProps) {
    super(scope, id, props)
    const { stage, api, secret, firewall, signIn } = props
    const weakly = (value: string) => Stack.consumeReference(value, ReferenceStrength.WEAK)
    const { addresses } = signIn
    const { domainName, distributionId } = new Distribution(this, 'Distribution', {
      stage,
      apiHost: `${weakly(api.api.apiId)}.execute-api.${this.region}.${this.urlSuffix}`,
      secret: secret.reference(stage.edgeSecretVersion),
      webAclArn: weakly(firewall.webAclArn),
      dashboard:
        addresses &&
        new DashboardSite(this, 'Dashboard', {
          signIn: addresses,
          own: dashboardConfigFiles(stage.dashboardConfig, {
            dashboardUrl: dashboardUrls(stage)[0],
            revealReasons: stage.customerData.revealReasons,
          }),
        }),
    })
    this.distributionId = distributionId
    new CfnOutput(this, 'PublicUrl', { value: `https://${stage.domainName ?? domainName}` })
    new CfnOutput(this, 'DistributionHost', { value: domainName })
  }
}
