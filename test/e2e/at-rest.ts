import {
  CloudWatchLogsClient,
  type CloudWatchLogsClientConfig,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs'
import { DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, ListBucketsCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb'
import { findInClear, unpacked } from './find-in-clear.ts'

/** The emulator: that of the run, unless another one is named. */
type Where = Pick<CloudWatchLogsClientConfig, 'endpoint' | 'region' | 'credentials'>

/** Every line that any function has logged so far. */
export async function logLines(where: Where = {}): Promise<string[]> {
  const client = new CloudWatchLogsClient(where)
  const lines: string[] = []
  for await (const { logGroups } of paginateDescribeLogGroups({ client }, {})) {
    for (const { logGroupName } of logGroups ?? []) {
      for await (const messages of messagesOf(client, logGroupName)) lines.push(...messages)
    }
  }
  return lines
}

/** The emulator answers the oldest 10,000 lines and never a next page. */
const EMULATORS_MOST = 10_000

async function* messagesOf(client: CloudWatchLogsClient, logGroupName: string | undefined): AsyncGenerator<string[]> {
  let startTime = 0
  for (;;) {
    let last = startTime
    let count = 0
    for await (const { events = [] } of paginateFilterLogEvents({ client }, { logGroupName, startTime })) {
      yield events.map(({ message }) => message ?? '')
      last = events.at(-1)?.timestamp ?? last
      count += events.length
    }
    if (count < EMULATORS_MOST) return
    if (last === startTime) throw new Error(`${logGroupName} has more lines of one millisecond than can be read.`)
    // Lines of the last millisecond come twice, so that none is left out.
    startTime = last
  }
}

/** Every row of a table as JSON, packed answers unpacked. */
export async function rowsOf(TableName: string, where: Where = {}): Promise<string[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(where))
  const found: string[] = []
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true })) {
    found.push(
      ...Items.map((row) => JSON.stringify(row, (_, value) => (value instanceof Uint8Array ? unpacked(value) : value))),
    )
  }
  return found
}

/** Where any of these values stands in clear in what the deployment keeps: rows of all tables, objects of all buckets, logs. */
export async function foundAtRest(values: Readonly<Record<string, string>>, where: Where = {}): Promise<string[]> {
  const found: string[] = []
  // All texts of a place at once: each search makes the values' disguises anew.
  const look = (place: string, texts: readonly string[]) => {
    found.push(...findInClear(texts.join('\n'), values).map((what) => `${place}: ${what}`))
  }
  for await (const { TableNames = [] } of paginateListTables({ client: new DynamoDBClient(where) }, {})) {
    for (const name of TableNames) look(name, await rowsOf(name, where))
  }
  look('logs', await logLines(where))
  const s3 = new S3Client({ ...where, forcePathStyle: true })
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}))
  for (const { Name: Bucket } of Buckets.filter(({ Name }) => Name !== undefined && !isOfDeployment(Name))) {
    for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket })) {
      for (const { Key } of Contents) look(`${Bucket}/${Key}`, await bodyOf(s3, Bucket, Key))
    }
  }
  return [...new Set(found)].toSorted()
}

/** Code that is deployed, from before there was a customer. */
const isOfDeployment = (bucket: string): boolean => bucket.startsWith('cdk-')

/** Nothing where the object went meanwhile. */
async function bodyOf(s3: S3Client, Bucket: string | undefined, Key: string | undefined): Promise<string[]> {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
    return [(await Body?.transformToString()) ?? '']
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') return []
    throw error
  }
}
