import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import {
  Choice,
  Condition,
  CustomState,
  DefinitionBody,
  JitterType,
  JsonPath,
  LogLevel,
  Map as MapState,
  Pass,
  StateMachine,
  StateMachineType,
  Succeed,
} from 'aws-cdk-lib/aws-stepfunctions'
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks'
import { Construct } from 'constructs'
import { resolveAttentionRoute, retryBrandOrderRoute } from '../../functions/dispatch/dispatch.routes.ts'
import type { SettingsTable } from '../administration/settings-table.ts'
import { acknowledgeWildcard } from '../constructs/acknowledge.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { EveryMinute } from '../constructs/every-minute.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { ALARM_PERIOD, RunbookAlarm } from '../constructs/runbook-alarm.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import type { PublicApi } from '../http/public-api.ts'
import type { OrdersTable } from '../orders/orders-table.ts'

export interface DispatchProps {
  readonly api: PublicApi
  readonly orders: OrdersTable
  readonly settings: SettingsTable
  /** The function that asks the brands of an integration, by the integration's kind. */
  readonly dispatchers: Readonly<Record<string, LambdaFunction>>
  readonly brandUpdates: WorkQueue
}

/** The workflow that asks brands what is due, and what starts it again: functions/dispatch. */
export class Dispatch extends Construct {
  readonly workflow: StateMachine
  readonly resumeQueue: WorkQueue

  constructor(scope: Construct, id: string, props: DispatchProps) {
    super(scope, id)
    this.resumeQueue = new WorkQueue(this, 'Resume', {
      name: 'resume',
      visibilityTimeout: Duration.seconds(60),
      impact:
        'Orders, cancellations and refunds that should be tried again are not; the sweep still tries them once a minute.',
    })
    const findDueWork = new LambdaFunction(this, 'FindDueWork', {
      name: 'find-due-work',
      timeout: Duration.seconds(20),
      memory: 512,
      impact: 'Nothing reaches a brand, neither new orders nor refunds, until it works again.',
    })
    props.orders.grant(findDueWork, ['GetItem', 'Query', 'PutItem', 'UpdateItem'])
    props.settings.grantReadBrands(findDueWork)

    this.workflow = this.orderWorkflow(findDueWork, props.dispatchers)
    this.resumeFromQueue()
    this.sweepEveryMinute(props)
    this.retryByHand(props)
    this.resolveByHand(props)
  }

  /** One Express execution per order; it passes ids only. */
  private orderWorkflow(findDueWork: LambdaFunction, dispatchers: DispatchProps['dispatchers']): StateMachine {
    const { stage, prefix, alarmTopic } = deploymentOf(this)
    const patience = { maxAttempts: 2, interval: Duration.seconds(2), backoffRate: 2, jitterStrategy: JitterType.FULL }

    const findWhatIsDue = new LambdaInvoke(this, 'Find what is due', {
      lambdaFunction: findDueWork.lambda,
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
    }).addRetry(patience)

    const leaveToSweep = new Pass(this, 'Leave it to the sweep')
    const done = new Succeed(this, 'Done')
    // A state of our own words, since CDK's takes no delay from the input.
    const tryAgainLater = new CustomState(this, 'Try again later', {
      stateJson: {
        Type: 'Task',
        Resource: `arn:${Stack.of(this).partition}:states:::sqs:sendMessage`,
        Parameters: {
          QueueUrl: this.resumeQueue.queue.queueUrl,
          MessageBody: {
            'orderId.$': '$.orderId',
            'brandOrderId.$': '$.brandOrderId',
            'commandId.$': '$.commandId',
          },
          'DelaySeconds.$': '$.result.retryInSeconds',
        },
      },
    }).addCatch(leaveToSweep, { resultPath: JsonPath.DISCARD })
    const isToBeTriedAgain = new Choice(this, 'Is it to be tried again soon?')
    const chooseIntegration = new Choice(this, 'Choose the integration')
    const outcome = isToBeTriedAgain.when(Condition.isPresent('$.result.retryInSeconds'), tryAgainLater).otherwise(done)

    for (const [kind, dispatcher] of Object.entries(dispatchers)) {
      const askTheBrand = new LambdaInvoke(this, `Ask the brand (${kind})`, {
        lambdaFunction: dispatcher.lambda,
        payloadResponseOnly: true,
        retryOnServiceExceptions: false,
        resultPath: '$.result',
      })
        .addRetry(patience)
        // Its due time was set before the attempt, so nothing is lost here.
        .addCatch(leaveToSweep, { resultPath: JsonPath.DISCARD })
      chooseIntegration.when(Condition.stringEquals('$.integration', kind), askTheBrand.next(outcome))
    }

    const forEachBrandOrder = new MapState(this, 'For each brand order', {
      itemsPath: JsonPath.stringAt('$.brandOrders'),
      maxConcurrency: 40,
    }).itemProcessor(chooseIntegration.otherwise(leaveToSweep))

    const workflow = new StateMachine(this, 'Workflow', {
      stateMachineName: `${prefix}-dispatch`,
      stateMachineType: StateMachineType.EXPRESS,
      definitionBody: DefinitionBody.fromChainable(findWhatIsDue.next(forEachBrandOrder)),
      // Express executions end after 5 minutes in any case.
      timeout: Duration.minutes(5),
      logs: {
        destination: new LogGroup(this, 'WorkflowLog', {
          logGroupName: `/aws/vendedlogs/states/${prefix}-dispatch`,
          retention: stage.logRetentionDays,
          // Kept under its fixed name, it would block the function's return after the stack was deleted.
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ALL,
        // Ids only would be in there, but nobody should have to trust that.
        includeExecutionData: false,
      },
      tracingEnabled: true,
    })
    workflow.addToRolePolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.resumeQueue.queue.queueArn] }),
    )
    acknowledgeWildcard(workflow, '*', 'Log delivery and X-Ray take no resource.')
    for (const { lambda } of [findDueWork, ...Object.values(dispatchers)]) {
      acknowledgeWildcard(
        workflow,
        `${lambda.functionArn}:*`,
        'CDK allows every version of the functions a task names.',
      )
    }
    new RunbookAlarm(this, 'WorkflowFailures', {
      metric: workflow.metricFailed({ period: ALARM_PERIOD }),
      threshold: 1,
      evaluationPeriods: 5,
      impact:
        'Orders, cancellations and refunds do not reach their brands at the first try; the sweep tries again each minute.',
      runbook: 'the-workflow-fails',
      topic: alarmTopic,
    })
    return workflow
  }

  private resumeFromQueue(): void {
    const resume = new LambdaFunction(this, 'ResumeDispatch', {
      name: 'resume-dispatch',
      timeout: Duration.seconds(10),
      memory: 256,
      impact: 'Orders, cancellations and refunds that should be tried again are not.',
    })
    this.grantStart(resume)
    this.resumeQueue.consumedBy(resume)
  }

  private sweepEveryMinute({ orders, brandUpdates }: DispatchProps): void {
    const sweep = new LambdaFunction(this, 'SweepDueWork', {
      name: 'sweep-due-work',
      timeout: Duration.seconds(55),
      memory: 512,
      impact: 'What a crash left behind, and every wait over 15 minutes, is not resumed.',
      runbook: 'the-sweeper-fails',
    })
    orders.grant(sweep, ['UpdateItem'], ['by-due'])
    this.resumeQueue.grantSend(sweep, 'resumeQueueUrl')
    brandUpdates.grantSend(sweep, 'brandUpdatesQueueUrl')
    new EveryMinute(this, 'EveryMinute', {
      fn: sweep,
      impact: 'The sweep is not run: what a crash left behind, and every wait over 15 minutes, stands still.',
      runbook: 'the-sweeper-fails',
    })
  }

  private retryByHand({ api, orders, settings }: DispatchProps): void {
    const retry = new LambdaFunction(this, 'RetryBrandOrder', {
      name: 'retry-brand-order',
      timeout: Duration.seconds(10),
      memory: 512,
      impact: 'Brand orders that were given up cannot be submitted again by hand.',
    })
    orders.grant(retry, ['GetItem', 'PutItem'])
    settings.grantApiKeys(retry)
    this.resumeQueue.grantSend(retry, 'resumeQueueUrl')
    api.add(retryBrandOrderRoute, retry)
  }

  private resolveByHand({ api, orders, settings }: DispatchProps): void {
    const resolve = new LambdaFunction(this, 'ResolveAttention', {
      name: 'resolve-attention',
      timeout: Duration.seconds(10),
      memory: 512,
      impact: 'What needed attention and was settled cannot be marked so.',
    })
    orders.grant(resolve, ['GetItem', 'PutItem'])
    settings.grantApiKeys(resolve)
    api.add(resolveAttentionRoute, resolve)
  }

  grantStart(fn: LambdaFunction): void {
    fn.setEnvironment('orderWorkflowArn', this.workflow.stateMachineArn)
    fn.allow({ actions: ['states:StartExecution'], resources: [this.workflow.stateMachineArn] })
  }
}
