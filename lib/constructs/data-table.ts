import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
  type WarmThroughput,
} from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import type { EnvironmentName } from '../../functions/runtime/environment.ts'
import type { Stage } from '../options/stage.ts'
import { alarmOnThrottledTable } from '../watch/table-alarm.ts'
import { acknowledgeWildcard } from './acknowledge.ts'
import { deploymentOf } from './deployment.ts'
import type { LambdaFunction } from './lambda-function.ts'
import { indexStartOf, type ProvisionedCapacity, scaleByItself, startOf } from './provisioned-capacity.ts'
import type { Severity } from './severity.ts'

export interface DataTableIndex {
  readonly name: string
  /** Attributes of the index; rows without them are not in it. */
  readonly partitionKey: string
  readonly sortKey: string
  /** What it holds of a row: all of it, its keys, or also these attributes. */
  readonly projection?: 'all' | 'keys' | readonly string[]
  /** Only rare rows are in it, so that it needs little of what the table needs. */
  readonly isSparse?: boolean
}

export interface DataTableProps {
  readonly name: 'orders' | 'vault' | 'settings' | 'deliveries'
  /** The environment variable that grants set. */
  readonly environmentName: EnvironmentName
  readonly indexes?: readonly DataTableIndex[]
  readonly stream?: boolean
  /** What is lost while DynamoDB throttles it. */
  readonly impact: string
  readonly severity: Severity
}

export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem'

type Throughput = NonNullable<Stage['warmThroughput'][DataTableProps['name']]>

function warmThroughputOf(wanted: Throughput | undefined): { warmThroughput?: WarmThroughput } {
  if (wanted === undefined) return {}
  const { readsPerSecond, writesPerSecond } = wanted
  return {
    warmThroughput: {
      ...(readsPerSecond === undefined ? {} : { readUnitsPerSecond: readsPerSecond }),
      ...(writesPerSecond === undefined ? {} : { writeUnitsPerSecond: writesPerSecond }),
    },
  }
}

function projectionOf(projection: DataTableIndex['projection']) {
  if (projection === 'keys') return { projectionType: ProjectionType.KEYS_ONLY }
  if (projection === undefined || projection === 'all') return { projectionType: ProjectionType.ALL }
  return { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...projection] }
}

/** A table with `pk` and `sk`, expiry in `expiresAt` (epoch seconds), and its data protected in `prod`. */
export class DataTable extends Construct {
  readonly table: Table
  private readonly environmentName: EnvironmentName

  constructor(scope: Construct, id: string, props: DataTableProps) {
    super(scope, id)
    const { stage, prefix } = deploymentOf(this)
    const warm = warmThroughputOf(stage.warmThroughput[props.name])
    const capacity: ProvisionedCapacity | undefined = stage.provisionedCapacity[props.name]
    this.environmentName = props.environmentName
    this.table = new Table(this, 'Table', {
      tableName: `${prefix}-${props.name}`,
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      ...(capacity === undefined
        ? { billingMode: BillingMode.PAY_PER_REQUEST }
        : { billingMode: BillingMode.PROVISIONED, ...startOf(capacity) }),
      encryption: TableEncryption.AWS_MANAGED,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: stage.isProd,
      removalPolicy: stage.isProd ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
      ...warm,
      ...(props.stream === true ? { stream: StreamViewType.NEW_IMAGE } : {}),
    })
    for (const index of props.indexes ?? []) {
      this.table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: { name: index.partitionKey, type: AttributeType.STRING },
        sortKey: { name: index.sortKey, type: AttributeType.STRING },
        ...projectionOf(index.projection),
        ...warm,
        ...(capacity === undefined ? {} : indexStartOf(index, capacity)),
      })
    }
    if (capacity !== undefined) scaleByItself(this.table, props.indexes ?? [], capacity)
    alarmOnThrottledTable(this, `${prefix}-${props.name}`, props)
  }

  /** Exactly these actions on the table itself, and Query on exactly these indexes. */
  grant(fn: LambdaFunction, actions: readonly TableAction[], indexes: readonly string[] = []): void {
    fn.setEnvironment(this.environmentName, this.table.tableName)
    if (actions.length > 0) {
      fn.allow({ actions: actions.map((action) => `dynamodb:${action}`), resources: [this.table.tableArn] })
    }
    if (indexes.length > 0) {
      fn.allow({
        actions: ['dynamodb:Query'],
        resources: indexes.map((index) => `${this.table.tableArn}/index/${index}`),
      })
    }
  }

  /** For an event source mapping, which reads the stream with the role of `fn`. */
  grantReadStream(fn: LambdaFunction): void {
    fn.allow({
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [this.streamArn],
    })
    fn.allow({ actions: ['dynamodb:ListStreams'], resources: ['*'] })
    acknowledgeWildcard(fn, '*', 'dynamodb:ListStreams takes no resource; reading the stream itself names it.')
  }

  private get streamArn(): string {
    const { tableStreamArn } = this.table
    if (tableStreamArn === undefined) throw new Error(`${this.node.path} has no stream.`)
    return tableStreamArn
  }

  /** All that other stacks may refer to. */
  get attributes(): readonly string[] {
    const { tableName, tableArn, tableStreamArn } = this.table
    return [tableName, tableArn, ...(tableStreamArn === undefined ? [] : [tableStreamArn])]
  }

  /** Exactly these actions, on rows whose partition key begins with one of these. */
  grantRows(fn: LambdaFunction, actions: readonly TableAction[], partitions: readonly string[]): void {
    fn.setEnvironment(this.environmentName, this.table.tableName)
    fn.allow({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [this.table.tableArn],
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions.map((partition) => `${partition}*`) },
        // Without keys in the request, ForAllValues alone would hold.
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    })
  }
}
