import { SQSClient } from '@aws-sdk/client-sqs'
import { awsClientDefaults } from './aws-client.ts'

/**
 * One client per function instance. It calls the endpoint that it was configured
 * with: by default it would go wherever a queue's URL points, past whatever the
 * environment puts in between.
 */
export const queueClient = new SQSClient({ ...awsClientDefaults, useQueueUrlAsEndpoint: false })
