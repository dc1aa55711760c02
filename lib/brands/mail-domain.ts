import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib'
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import { deploymentOf } from '../constructs/deployment.ts'

/**
 * The domain that mails are sent from, proved by three DKIM records that the operator
 * adds to its DNS. It stays when what runs is deleted: new ones would have to be added.
 */
export class MailDomain extends Construct {
  constructor(scope: Construct, id: string, mailDomain: string) {
    super(scope, id)
    const { stage } = deploymentOf(this)
    const identity = new EmailIdentity(this, 'Identity', { identity: Identity.domain(mailDomain) })
    identity.applyRemovalPolicy(stage.isProd ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY)
    // The emulator makes no DKIM records.
    if (stage.isLocal) return
    for (const [index, { name, value }] of identity.dkimRecords.entries()) {
      new CfnOutput(this, `Record${index + 1}`, { value: `${name} CNAME ${value}` })
    }
  }
}
