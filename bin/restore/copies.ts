import {
  CreateBackupCommand,
  DeleteTableCommand,
  type DynamoDBClient,
  ListBackupsCommand,
  ResourceInUseException,
  ResourceNotFoundException,
  RestoreTableFromBackupCommand,
  RestoreTableToPointInTimeCommand,
  TableAlreadyExistsException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { CommandFailure } from '../command-line/command-failure.ts'
import { copyOf, type DataTableName, dataTables, liveTable } from './data-tables.ts'

/** What a copy is made of: the tables as they were at a moment, or backups that `backup` made under a name. */
export type RestoreSource = { readonly moment: Date } | { readonly backup: string }

/** AWS restores some 100 GB an hour. */
const LONGEST_RESTORE_SECONDS = 24 * 3600

/** Makes a backup of each table under one name. Writes that happen meanwhile may be in one and not in another. */
export async function backUp(client: DynamoDBClient, stage: string, name: string): Promise<void> {
  for (const table of dataTables) {
    await client.send(new CreateBackupCommand({ TableName: liveTable(stage, table), BackupName: name }))
  }
}

/**
 * Makes a copy of every table beside it and waits until all are there. Nothing live is touched. A copy that is there
 * already is kept, so that a command that was ended can be started again.
 */
export async function makeCopies(
  client: DynamoDBClient,
  stage: string,
  source: RestoreSource,
  say: (line: string) => void,
): Promise<void> {
  for (const table of dataTables) {
    try {
      await startCopy(client, stage, table, source)
      say(`${copyOf(stage, table)} is being made.`)
    } catch (error) {
      if (!(error instanceof TableAlreadyExistsException || error instanceof ResourceInUseException)) throw error
      say(`${copyOf(stage, table)} is there already. "clean" deletes copies of another moment.`)
    }
  }
  for (const table of dataTables) {
    const TableName = copyOf(stage, table)
    await waitUntilTableExists({ client, maxWaitTime: LONGEST_RESTORE_SECONDS, maxDelay: 20 }, { TableName })
    say(`${TableName} is there.`)
  }
}

async function startCopy(client: DynamoDBClient, stage: string, table: DataTableName, source: RestoreSource) {
  const target = {
    TargetTableName: copyOf(stage, table),
    BillingModeOverride: 'PAY_PER_REQUEST' as const,
    // A copy is read by key and as a whole. Without indexes it is made sooner.
    GlobalSecondaryIndexOverride: [],
  }
  const live = liveTable(stage, table)
  if ('moment' in source) {
    const RestoreDateTime = source.moment
    await client.send(new RestoreTableToPointInTimeCommand({ ...target, SourceTableName: live, RestoreDateTime }))
  } else {
    const BackupArn = await findBackup(client, live, source.backup)
    await client.send(new RestoreTableFromBackupCommand({ ...target, BackupArn }))
  }
}

async function findBackup(client: DynamoDBClient, TableName: string, name: string): Promise<string> {
  let ExclusiveStartBackupArn: string | undefined
  do {
    const page = await client.send(new ListBackupsCommand({ TableName, ExclusiveStartBackupArn }))
    const found = page.BackupSummaries?.find(({ BackupName }) => BackupName === name)
    if (found?.BackupArn !== undefined) return found.BackupArn
    ExclusiveStartBackupArn = page.LastEvaluatedBackupArn
  } while (ExclusiveStartBackupArn !== undefined)
  throw new CommandFailure(`The table ${TableName} has no backup named "${name}".`)
}

export async function deleteCopies(client: DynamoDBClient, stage: string): Promise<void> {
  for (const table of dataTables) {
    try {
      await client.send(new DeleteTableCommand({ TableName: copyOf(stage, table) }))
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error
    }
  }
}
