import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { setDeployment } from '../constructs/deployment.ts'
import { PublicApi } from '../http/public-api.ts'
import type { DataStack } from './data-stack.ts'
import { exportAll } from './export-all.ts'

/** The API's address. Functions and their routes come and go in stacks of their own; the address stays. */
export class ApiStack extends Stack {
  readonly api: PublicApi

  constructor(scope: Construct, id: string, { data, ...props }: StackProps & { data: DataStack }) {
    super(scope, id, props)
    setDeployment(this, data.deployment)
    this.api = new PublicApi(this, 'Api', { edgeSecret: data.edgeSecret, signIn: data.signIn })
    new CfnOutput(this, 'ApiUrl', { value: this.api.api.apiEndpoint })
    exportAll(this, this.api.attributes)
  }
}
