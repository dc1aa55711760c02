import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { checkBooks } from './check-books/check-books.ts'
import { checkBooksCommand } from './check-books/check-books-command.ts'
import { runCommand } from './command-line/run-command.ts'
import { awsSettings } from './local-run/aws-settings.ts'

/** `npm run check:books`: whether every order is what its events tell. */
const program = checkBooksCommand(async (orderIds, stage) => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(awsSettings(stage)))
  const progress = (checked: number) => process.stderr.write(`${checked} orders checked\n`)
  const checked = await checkBooks({ client, table: `diddo-${stage}-orders` }, { orderIds, progress })
  console.log(`${checked} orders are what their events tell.`)
})
process.exitCode = await runCommand(program, process.argv.slice(2))
