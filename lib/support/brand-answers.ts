import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from 'aws-cdk-lib/aws-s3'
import { type IReceiptRuleSet, ReceiptRule, ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses'
import { S3 } from 'aws-cdk-lib/aws-ses-actions'
import { Construct } from 'constructs'
import { CONTACT_PARTITION } from '../../functions/support/contact/contact-keys.ts'
import { MARK_PARTITION } from '../../functions/support/notes/mark-keys.ts'
import { acknowledge, acknowledgeWildcard } from '../constructs/acknowledge.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import type { DataStack } from '../stacks/data-stack.ts'

/** Where in the bucket the mails are. */
const MAILS = 'mails/'

const IMPACT = 'Answers of brands to members of the support staff do not show at their orders.'

/**
 * Brands' answers to members: SES puts each mail into a bucket, whose queue wakes the function that makes a sealed note of
 * it. The queue has the object's name alone. Mails are removed when they are read, and after a day in any case.
 */
export class BrandAnswers extends Construct {
  constructor(scope: Construct, id: string, { data, answersDomain }: { data: DataStack; answersDomain: string }) {
    super(scope, id)
    const queue = new WorkQueue(this, 'Queue', {
      name: 'brand-answers',
      visibilityTimeout: Duration.minutes(3),
      impact: IMPACT,
    })
    const bucket = this.makeBucket(queue)
    this.keep(data, bucket, queue, answersDomain)
    // The emulator receives no mail; tests put what SES would have put.
    if (!deploymentOf(this).stage.isLocal) this.receive(bucket, answersDomain)
  }

  private makeBucket({ queue }: WorkQueue): Bucket {
    const bucket = new Bucket(this, 'Mails', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(1) }],
      removalPolicy: RemovalPolicy.DESTROY,
    })
    acknowledge(bucket, 'S1', 'Mails lie there until they are read; the log of the function has each.')
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        // The bucket itself cannot be named: it waits for this policy.
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    )
    const resource = bucket.node.defaultChild as CfnBucket
    resource.notificationConfiguration = {
      queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: queue.queueArn }],
    }
    // S3 tries the queue when it is told of it.
    resource.node.addDependency(queue)
    return bucket
  }

  private keep(data: DataStack, bucket: Bucket, queue: WorkQueue, answersDomain: string): void {
    const fn = new LambdaFunction(this, 'KeepAnswers', {
      name: 'keep-answers',
      timeout: Duration.seconds(30),
      // A mail of two megabytes is read as a whole, several times over.
      memory: 512,
      impact: IMPACT,
    })
    fn.setEnvironment('answersDomain', answersDomain)
    fn.setEnvironment('answersBucket', bucket.bucketName)
    const mails = bucket.arnForObjects(`${MAILS}*`)
    fn.allow({ actions: ['s3:GetObject', 's3:DeleteObject'], resources: [mails] })
    acknowledgeWildcard(fn, mails, 'Names of mails are SES’s, and nobody knows them before.')
    data.orders.grantRows(fn, ['GetItem'], [CONTACT_PARTITION])
    // The order itself, and what the desk keeps of it with the entries of its lists.
    data.orders.grantRows(fn, ['GetItem', 'Query', 'UpdateItem'], ['ORDER#'])
    data.orders.grantRows(fn, ['PutItem'], [MARK_PARTITION])
    data.vault.grantAddNotes(fn)
    data.vault.grantRecordActs(fn)
    queue.consumedBy(fn, { maxConcurrency: 2 })
  }

  private receive(bucket: Bucket, answersDomain: string): void {
    const { prefix, stage } = deploymentOf(this)
    const { answersRuleSet } = stage.desk
    // One set is active in an account, and CloudFormation cannot choose it.
    const ruleSet: IReceiptRuleSet =
      answersRuleSet === undefined
        ? new ReceiptRuleSet(this, 'RuleSet', { receiptRuleSetName: `${prefix}-answers` })
        : ReceiptRuleSet.fromReceiptRuleSetName(this, 'RuleSet', answersRuleSet)
    new ReceiptRule(this, 'Rule', {
      ruleSet,
      receiptRuleName: `${prefix}-answers`,
      recipients: [answersDomain],
      scanEnabled: true,
      tlsPolicy: TlsPolicy.REQUIRE,
      actions: [new S3({ bucket, objectKeyPrefix: MAILS })],
    })
    new CfnOutput(this, 'Record', {
      value: `${answersDomain} MX 10 inbound-smtp.${Stack.of(this).region}.amazonaws.com`,
    })
  }
}
