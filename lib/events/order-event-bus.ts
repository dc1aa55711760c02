import { Duration, Stack } from 'aws-cdk-lib'
import { Archive, EventBus } from 'aws-cdk-lib/aws-events'
import { AccountPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { EVENT_SOURCE } from '../../functions/events/event-source.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'

/**
 * The bus that carries events of orders, its archive for replays, and accounts that may put rules of their own on it.
 * It outlives what runs. The emulator knows neither bus policies nor archives, so `local` has the bus alone.
 */
export class OrderEventBus extends Construct {
  readonly bus: EventBus

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const { prefix, stage } = deploymentOf(this)
    this.bus = new EventBus(this, 'Bus', { eventBusName: `${prefix}-orders` })
    if (stage.isLocal) return

    new Archive(this, 'Archive', {
      sourceEventBus: this.bus,
      eventPattern: { source: [EVENT_SOURCE] },
      retention: Duration.days(stage.eventArchiveDays),
      description: 'Events of orders, to replay to a rule whose target did not take them.',
    })
    for (const account of stage.eventReaderAccounts ?? []) this.bus.addToResourcePolicy(readRules(this.bus, account))
  }

  grantPut(fn: LambdaFunction): void {
    fn.setEnvironment('eventBus', this.bus.eventBusName)
    fn.allow({ actions: ['events:PutEvents'], resources: [this.bus.eventBusArn] })
  }

  get attributes(): readonly string[] {
    return [this.bus.eventBusName, this.bus.eventBusArn]
  }
}

/** The account may make rules on the bus, and see and change its own only. */
function readRules(bus: EventBus, account: string): PolicyStatement {
  return new PolicyStatement({
    sid: `RulesOf${account}`,
    principals: [new AccountPrincipal(account)],
    actions: [
      'events:PutRule',
      'events:PutTargets',
      'events:DeleteRule',
      'events:RemoveTargets',
      'events:DisableRule',
      'events:EnableRule',
      'events:DescribeRule',
      'events:ListTargetsByRule',
    ],
    resources: [
      Stack.of(bus).formatArn({ service: 'events', resource: 'rule', resourceName: `${bus.eventBusName}/*` }),
    ],
    conditions: { StringEqualsIfExists: { 'events:creatorAccount': account, 'events:source': EVENT_SOURCE } },
  })
}
