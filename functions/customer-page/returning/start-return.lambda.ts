import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { environment, optionalEnvironment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { startReturnRoute } from '../customer-page.routes.ts'
import { pageDependencies } from '../page-dependencies.ts'
import { servePage } from '../serve-page.ts'
import { type StartReturnDependencies, startReturn } from './start-return.ts'

const { resumeQueueUrl } = environment('resumeQueueUrl')
const dependencies: StartReturnDependencies = {
  ...pageDependencies(),
  publicUrl: optionalEnvironment('publicUrl'),
  wake: async (ids) => {
    await queueClient.send(new SendMessageCommand({ QueueUrl: resumeQueueUrl, MessageBody: JSON.stringify(ids) }))
  },
}

export const handler = servePage(startReturnRoute, (request) => startReturn(request, dependencies))
