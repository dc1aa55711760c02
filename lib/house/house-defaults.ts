import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { IConstruct } from 'constructs'
import type { Stage } from './stage.ts'

/** What every house construct needs to know of where it stands. */
export interface House {
  readonly stage: Stage
  /** Starts every physical name: `diddo-<stage>`. */
  readonly prefix: string
  readonly alarmTopic: ITopic
}

const contextKey = 'diddo:house'

/** Called once by a stack; the constructs below it find it with `house(this)`. */
export function setHouse(scope: IConstruct, value: House): void {
  scope.node.setContext(contextKey, value)
}

export function house(scope: IConstruct): House {
  const value: House | undefined = scope.node.tryGetContext(contextKey)
  if (value === undefined) throw new Error(`${scope.node.path} is not inside a stack that called setHouse().`)
  return value
}
