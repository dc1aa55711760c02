import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { CommandFailure } from './command-line/command-failure.ts'
import { runCommand } from './command-line/run-command.ts'
import { awsSettings } from './local-run/aws-settings.ts'
import { reindex, reindexedSchema } from './reindex/reindex.ts'
import { reindexCommand } from './reindex/reindex-command.ts'

/** `npm run reindex`: every order's index rows under the newest HMAC key. */
const program = reindexCommand(async ({ after, stage }) => {
  const settings = awsSettings(stage)
  const lambda = new LambdaClient(settings)
  const { reindexed, current } = await reindex(after, {
    client: DynamoDBDocumentClient.from(new DynamoDBClient(settings)),
    table: `diddo-${stage}-vault`,
    reindexOrders: async (orderIds) => {
      const { FunctionError, Payload } = await lambda.send(
        new InvokeCommand({ FunctionName: `diddo-${stage}-reindex-orders`, Payload: JSON.stringify({ orderIds }) }),
      )
      if (FunctionError !== undefined)
        throw new CommandFailure('reindex-orders failed; its log says why. Run it again.')
      return reindexedSchema.parse(JSON.parse(Payload?.transformToString() ?? ''))
    },
    progress: (counts, place) =>
      console.error(`${counts.reindexed} reindexed${place === null ? '' : `; go on with --after ${place}`}`),
  })
  console.log(`${reindexed} orders were indexed anew; ${current} were already.`)
})
process.exitCode = await runCommand(program, process.argv.slice(2))
