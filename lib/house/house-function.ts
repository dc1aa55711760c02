import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { type EnvironmentName, environmentKeys } from '../../functions/runtime/environment.ts'
import { bundleFolder, entryOf } from './bundle.ts'
import { HouseAlarm } from './house-alarm.ts'
import { house } from './house-defaults.ts'

export interface HouseFunctionProps {
  /** File name without `.lambda.ts`, and the name operators see. */
  readonly name: string
  readonly timeout: Duration
  /** MB; CPU comes with it: 1,769 MB is one vCPU. */
  readonly memory: number
  /** What is lost while it fails; for the alarm on its errors. */
  readonly impact: string
  /** Heading in docs/operate.md. */
  readonly runbook?: string
}

/**
 * A deployed function with the house's defaults: Node 24 on arm64, a log group
 * of its own with a retention, a role that starts with nothing but its own logs,
 * and an alarm on errors. Grants add environment and permission together.
 */
export class HouseFunction extends Construct {
  readonly lambda: LambdaFunction
  readonly name: string
  private readonly role: Role

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id)
    const { stage, prefix, alarmTopic } = house(this)
    this.name = props.name
    const functionName = `${prefix}-${props.name}`
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: stage.logRetentionDays,
      removalPolicy: stage.isProd ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        logs: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [logGroup.logGroupArn],
            }),
          ],
        }),
      },
    })
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName,
      description: entryOf(props.name),
      code: Code.fromAsset(bundleFolder(props.name)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory,
      timeout: props.timeout,
      role: this.role,
      logGroup,
    })
    this.setEnvironment('stage', stage.stage)
    this.setEnvironment('timeScale', String(stage.timeScale))
    this.lambda.addEnvironment('POWERTOOLS_SERVICE_NAME', props.name)
    // Names the function in the user agent of its AWS calls, which CloudTrail records.
    this.lambda.addEnvironment('AWS_SDK_UA_APP_ID', props.name)
    new HouseAlarm(this, 'Errors', {
      metric: this.lambda.metricErrors({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 3,
      impact: props.impact,
      runbook: props.runbook ?? 'a-function-fails',
      topic: alarmTopic,
    })
  }

  setEnvironment(name: EnvironmentName, value: string): void {
    this.lambda.addEnvironment(environmentKeys[name], value)
  }

  /** Adds one statement to the role. Grants call this; feature files call grants. */
  allow(statement: { actions: string[]; resources: string[]; conditions?: Record<string, unknown> }): void {
    this.role.addToPolicy(new PolicyStatement(statement))
  }
}
