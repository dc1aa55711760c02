import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { setDeployment } from '../constructs/deployment.ts'
import type { WorkQueue } from '../constructs/work-queue.ts'
import type { PublicApi } from '../http/public-api.ts'
import { Audit } from '../support/audit.ts'
import type { DataStack } from './data-stack.ts'

export interface SupportStackProps extends StackProps {
  readonly data: DataStack
  readonly api: PublicApi
  /** Wakes the workflow of the brands stack. */
  readonly resumeQueue: WorkQueue
}

/** The support desk: what members of the platform's staff ask the API. Its members are in the data stack. */
export class SupportStack extends Stack {
  constructor(scope: Construct, id: string, { data, api, ...props }: SupportStackProps) {
    super(scope, id, props)
    setDeployment(this, data.deployment)
    const desk = { api, data }
    new Audit(this, 'Audit', desk)
  }
}
