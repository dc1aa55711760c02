import { Stack } from 'aws-cdk-lib'
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

const houses = new WeakMap<Stack, House>()

/** Called once by a stack; the constructs below it find it with `house(this)`. */
export function setHouse(stack: Stack, value: House): void {
  houses.set(stack, value)
}

export function house(scope: IConstruct): House {
  const value = houses.get(Stack.of(scope))
  if (value === undefined) throw new Error(`${scope.node.path} is not inside a stack that called setHouse().`)
  return value
}
