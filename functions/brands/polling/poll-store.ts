import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { POLLS_PARTITION, pollKey } from './poll-keys.ts'
import { type PollState, pollStateSchema } from './poll-state.ts'

/** The state of a brand's polling; null when it was never polled. */
export async function readPollState(brandId: string): Promise<PollState | null> {
  const { settingsTable } = environment('settingsTable')
  const { Item } = await documentClient.send(
    new GetCommand({ TableName: settingsTable, Key: pollKey(brandId), ConsistentRead: true }),
  )
  return Item === undefined ? null : pollStateSchema.parse(Item)
}

/** The states of all brands that were ever polled, by brand id. Eventually consistent. */
export async function readPollStates(): Promise<Map<string, PollState>> {
  const { settingsTable } = environment('settingsTable')
  const pages = paginateQuery(
    { client: documentClient },
    {
      TableName: settingsTable,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': POLLS_PARTITION },
    },
  )
  const states = new Map<string, PollState>()
  for await (const page of pages) {
    for (const row of page.Items ?? []) {
      const state = pollStateSchema.parse(row)
      states.set(state.brandId, state)
    }
  }
  return states
}

/** Writes a state in place of the one with `version - 1`. False when that one has been replaced already. */
export async function writePollState(state: PollState): Promise<boolean> {
  const { settingsTable } = environment('settingsTable')
  const condition =
    state.version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :before',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':before': state.version - 1 },
        }
  try {
    const Item = { ...pollKey(state.brandId), ...state }
    await documentClient.send(new PutCommand({ TableName: settingsTable, Item, ...condition }))
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}
