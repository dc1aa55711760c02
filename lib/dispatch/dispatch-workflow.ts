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
import { acknowledge, acknowledgeWildcard } from '../constructs/acknowledge.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'
import { ALARM_PERIOD, RunbookAlarm } from '../constructs/runbook-alarm.ts'
import type { WorkQueue } from '../constructs/work-queue.ts'

export interface DispatchWorkflowProps {
  readonly findDueWork: LambdaFunction
  /** The function that asks the brands of an integration, by the integration's kind. */
  readonly dispatchers: Readonly<Record<string, LambdaFunction>>
  readonly resumeQueue: WorkQueue
}

/** One Express execution for an order, or for what is asked about it; it passes ids only. */
export class DispatchWorkflow extends Construct {
  private readonly machine: StateMachine

  constructor(scope: Construct, id: string, props: DispatchWorkflowProps) {
    super(scope, id)
    this.machine = this.stateMachine(props)
    this.alarm()
  }

  grantStart(fn: LambdaFunction): void {
    fn.setEnvironment('orderWorkflowArn', this.machine.stateMachineArn)
    fn.allow({ actions: ['states:StartExecution'], resources: [this.machine.stateMachineArn] })
  }

  private stateMachine({ findDueWork, dispatchers, resumeQueue }: DispatchWorkflowProps): StateMachine {
    const { stage, prefix } = deploymentOf(this)
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
          QueueUrl: resumeQueue.queue.queueUrl,
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

    const machine = new StateMachine(this, 'Machine', {
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
        // All steps of all executions would cost as much as the executions themselves.
        level: LogLevel.ERROR,
        // Ids only would be in there, but nobody should have to trust that.
        includeExecutionData: false,
      },
      tracingEnabled: true,
    })
    machine.addToRolePolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [resumeQueue.queue.queueArn] }),
    )
    acknowledge(
      machine,
      'SF1',
      'Every step of every execution would cost as much in logs as the executions themselves.',
    )
    acknowledgeWildcard(machine, '*', 'Log delivery and X-Ray take no resource.')
    for (const { lambda } of [findDueWork, ...Object.values(dispatchers)]) {
      acknowledgeWildcard(machine, `${lambda.functionArn}:*`, 'CDK allows every version of the functions a task names.')
    }
    return machine
  }

  private alarm(): void {
    const { machine } = this
    const impact =
      'Orders, cancellations and refunds do not reach their brands at the first try; the sweep tries again.'
    const common = { threshold: 1, severity: 'urgent', impact } as const
    new RunbookAlarm(this, 'Failures', {
      ...common,
      metric: machine.metricFailed({ period: ALARM_PERIOD }),
      evaluationPeriods: 5,
      runbook: 'the-workflow-fails',
    })
    new RunbookAlarm(this, 'Timeouts', {
      ...common,
      metric: machine.metricTimedOut({ period: ALARM_PERIOD }),
      evaluationPeriods: 5,
      runbook: 'the-workflow-fails',
    })
    new RunbookAlarm(this, 'Throttled', {
      ...common,
      metric: machine.metricThrottled({ period: ALARM_PERIOD }),
      evaluationPeriods: 3,
      runbook: 'aws-throttles-us',
    })
  }
}
