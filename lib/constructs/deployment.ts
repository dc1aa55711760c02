import { Stack } from 'aws-cdk-lib'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { IConstruct } from 'constructs'
import type { Stage } from '../options/stage.ts'

/** What every construct needs to know of the deployment that it is part of. */
export interface Deployment {
  readonly stage: Stage
  /** Starts every physical name: `diddo-<stage>`. */
  readonly prefix: string
  readonly alarmTopic: ITopic
}

const deployments = new WeakMap<Stack, Deployment>()

/** Called once by a stack; the constructs below it find it with `deploymentOf(this)`. */
export function setDeployment(stack: Stack, value: Deployment): void {
  deployments.set(stack, value)
}

export function deploymentOf(scope: IConstruct): Deployment {
  const value = deployments.get(Stack.of(scope))
  if (value === undefined) throw new Error(`${scope.node.path} is not inside a stack that called setDeployment().`)
  return value
}
