import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { REVEAL_COUNT_PARTITION } from '../../functions/support/customer/reveal-keys.ts'
import { EXPORTS_PARTITION } from '../../functions/support/exports/export-keys.ts'
import * as routes from '../../functions/support/exports/exports.routes.ts'
import { acknowledge, acknowledgeWildcard } from '../constructs/acknowledge.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { Regularly } from '../constructs/regularly.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import type { DeskProps } from './desk-props.ts'

const NOT_WRITTEN = 'Exports of orders that members of the support staff asked for are not written.'
const RUNBOOK = 'an-export-does-not-come'
/** Of the function that writes; what is left then is queued. */
const STEP = Duration.minutes(5)

/** Orders as files for the support staff, for a day: functions/support/exports. */
export class Exports extends Construct {
  private readonly bucket: Bucket
  private readonly data: DeskProps['data']

  constructor(scope: Construct, id: string, desk: DeskProps) {
    super(scope, id)
    this.bucket = this.makeBucket()
    this.data = desk.data
    const queue = new WorkQueue(this, 'Queue', {
      name: 'exports',
      visibilityTimeout: Duration.seconds(6 * STEP.toSeconds()),
      oldest: Duration.hours(2),
      impact: NOT_WRITTEN,
    })
    this.answer(desk, queue)
    this.write(desk, queue)
    this.sweep(desk, queue)
  }

  /** Lets a function delete the clear files of customers who are erased, and say so. */
  grantErase(fn: LambdaFunction): void {
    this.data.orders.grantRows(fn, ['GetItem', 'PutItem', 'Query'], [EXPORTS_PARTITION])
    this.grantObjects(fn, ['s3:DeleteObject'])
  }

  private makeBucket(): Bucket {
    const bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      // It holds copies that expire within a day.
      removalPolicy: RemovalPolicy.DESTROY,
    })
    acknowledge(bucket, 'S1', 'The audit log has every export and every link; the objects are gone after a day.')
    return bucket
  }

  private answer({ api, data }: DeskProps, queue: WorkQueue): void {
    const fn = new LambdaFunction(this, 'SupportExports', {
      name: 'support-exports',
      timeout: Duration.seconds(10),
      memory: 512,
      impact: 'Members of the support staff cannot ask for exports of orders.',
    })
    const { customerData } = deploymentOf(this).stage
    fn.setEnvironment('revealsPerHour', String(customerData.revealsPerHour))
    fn.setEnvironment('revealReasons', customerData.revealReasons.join(','))
    data.settings.grantApiKeys(fn)
    data.orders.grantRows(fn, ['GetItem', 'PutItem', 'Query'], [EXPORTS_PARTITION])
    data.orders.grantRows(fn, ['UpdateItem'], [REVEAL_COUNT_PARTITION])
    data.vault.grantRecordActs(fn)
    queue.grantSend(fn, 'exportQueueUrl')
    // A link can do no more than who signed it.
    this.grantObjects(fn, ['s3:GetObject'])
    for (const route of Object.values(routes)) api.add(route, fn)
  }

  private write({ data }: DeskProps, queue: WorkQueue): void {
    const fn = new LambdaFunction(this, 'WriteExports', {
      name: 'write-exports',
      timeout: STEP,
      memory: 1024,
      impact: NOT_WRITTEN,
      runbook: RUNBOOK,
    })
    // Storefronts.
    data.settings.grant(fn, ['Query'])
    data.orders.grant(fn, ['BatchGetItem', 'Query'], ['by-created', 'by-customer', 'by-attention', 'by-refund'])
    data.orders.grantRows(fn, ['GetItem', 'PutItem'], [EXPORTS_PARTITION])
    data.vault.grantOpenFile(fn)
    this.grantObjects(fn, ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'])
    queue.grantSend(fn, 'exportQueueUrl')
    queue.consumedBy(fn, {
      batchSize: 1,
      maxConcurrency: 2,
      endsBecause: 'Each message that it sends stands for pages that it has not written yet.',
    })
  }

  private sweep({ data }: DeskProps, queue: WorkQueue): void {
    const fn = new LambdaFunction(this, 'SweepExports', {
      name: 'sweep-exports',
      timeout: Duration.seconds(30),
      memory: 256,
      impact: NOT_WRITTEN,
      runbook: RUNBOOK,
    })
    data.orders.grantRows(fn, ['PutItem', 'Query'], [EXPORTS_PARTITION])
    queue.grantSend(fn, 'exportQueueUrl')
    new Regularly(this, 'Hourly', { fn, impact: NOT_WRITTEN, runbook: RUNBOOK })
  }

  private grantObjects(fn: LambdaFunction, actions: string[]): void {
    const objects = this.bucket.arnForObjects('exports/*')
    fn.setEnvironment('exportsBucket', this.bucket.bucketName)
    fn.allow({ actions, resources: [objects] })
    acknowledgeWildcard(fn, objects, 'Names of objects hold the ids of exports, which nobody knows before.')
  }
}
