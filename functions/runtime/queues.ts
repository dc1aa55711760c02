import { SQSClient } from '@aws-sdk/client-sqs'
import { awsClientDefaults } from './aws-client.ts'

/**
 * One client per function instance. It calls the configured endpoint. By default it
 * would call the host of the queue's URL, and so bypass a proxy that a test sets.
 */
export const queueClient = new SQSClient({ ...awsClientDefaults, useQueueUrlAsEndpoint: false })
