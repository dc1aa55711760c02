import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Function as AwsFunction, Code, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { type EnvironmentName, environmentKeys } from '../../functions/runtime/environment.ts'
import { bundleFolder, entryOf } from './bundle.ts'
import { deploymentOf } from './deployment.ts'
import { RunbookAlarm } from './runbook-alarm.ts'

export interface LambdaFunctionProps {
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
 * A deployed function with the defaults of this project: Node 24 on arm64, a log group
 * of its own with a retention, a role that starts with nothing but its own logs,
 * and an alarm on errors. Grants add environment and permission together.
 */
export class LambdaFunction extends Construct {
  readonly lambda: AwsFunction
  readonly name: string
  /** Inside the role, so that a function needs one resource less. */
  private readonly grants = new PolicyDocument()

  constructor(scope: Construct, id: string, props: LambdaFunctionProps) {
    super(scope, id)
    const { stage, prefix, alarmTopic } = deploymentOf(this)
    this.name = props.name
    const functionName = `${prefix}-${props.name}`
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: stage.logRetentionDays,
      // Kept under its fixed name, it would block the function's return after the stack was deleted.
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.allow({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] })
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { grants: this.grants },
    })
    this.lambda = new AwsFunction(this, 'Function', {
      functionName,
      description: entryOf(props.name),
      code: Code.fromAsset(bundleFolder(props.name)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory,
      timeout: props.timeout,
      // CDK's own grants would add a second policy; `allow` says all that a function may do.
      role: role.withoutPolicyUpdates(),
      logGroup,
    })
    this.setEnvironment('stage', stage.stage)
    this.setEnvironment('timeScale', String(stage.timeScale))
    this.lambda.addEnvironment('POWERTOOLS_SERVICE_NAME', props.name)
    // Names the function in the user agent of its AWS calls, which CloudTrail records.
    this.lambda.addEnvironment('AWS_SDK_UA_APP_ID', props.name)
    new RunbookAlarm(this, 'Errors', {
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
    this.grants.addStatements(new PolicyStatement(statement))
  }
}
