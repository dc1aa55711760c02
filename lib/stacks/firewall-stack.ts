import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Firewall } from '../edge/firewall.ts'

/** CloudFront takes its firewall from us-east-1 only, wherever everything else runs. */
export class FirewallStack extends Stack {
  readonly firewall: Firewall

  constructor(scope: Construct, id: string, props: StackProps & { readonly prefix: string }) {
    super(scope, id, props)
    this.firewall = new Firewall(this, 'Firewall', { prefix: props.prefix })
  }
}
