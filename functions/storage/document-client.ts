import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { awsClientDefaults } from '../runtime/aws-client.ts'
import { systemClock } from '../runtime/clock.ts'
import { type CallDirectly, directCalls } from '../runtime/direct-calls/direct-calls.ts'
import { answerOf, directCommand } from './direct-commands.ts'

type Command = { readonly input: object }

/** With the direct call before them, three attempts, as for every other client. */
const ATTEMPTS_OF_THE_SDK = 2

const dynamodb = new DynamoDBClient({ ...awsClientDefaults, maxAttempts: ATTEMPTS_OF_THE_SDK })

/** One client per function instance. Absent values are left out of rows, never stored as null by accident. */
export const documentClient = callingDirectly(
  DynamoDBDocumentClient.from(dynamodb, { marshallOptions: { removeUndefinedValues: true } }),
  directCalls(dynamodb.config, { name: 'dynamodb', target: 'DynamoDB_20120810', version: '1.0' }, systemClock),
)

/** The same client, whose everyday commands are called directly first. */
export function callingDirectly(client: DynamoDBDocumentClient, call: CallDirectly): DynamoDBDocumentClient {
  const sendBySdk = client.send.bind(client) as (command: unknown, ...options: unknown[]) => Promise<unknown>
  const send = async (given: Command, ...options: unknown[]): Promise<unknown> => {
    const command = given instanceof TransactWriteCommand ? named(given) : given
    const direct = options.length === 0 ? directCommand(command) : null
    if (direct !== null) {
      const answer = await call(direct.operation, direct.body)
      const result = answer === null ? undefined : answerOf(answer)
      if (result !== undefined) return result
    }
    return sendBySdk(command, ...options)
  }
  return Object.create(client, { send: { value: send } }) as DynamoDBDocumentClient
}

/** A transaction that is sent again must have the name of the first: DynamoDB then does not write it twice. */
function named({ input }: TransactWriteCommand): TransactWriteCommand {
  return new TransactWriteCommand({ ClientRequestToken: randomUUID(), ...input })
}
