import type { EnableScalingProps, IScalableTableAttribute, Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Stage } from '../options/stage.ts'

export type ProvisionedCapacity = NonNullable<Stage['provisionedCapacity']['orders']>
type Range = ProvisionedCapacity['readsPerSecond']

/** Of what is provisioned. Above it auto scaling buys more within minutes; `npm run cost` prices the same share. */
const TARGET_PERCENT = 70

/** What a table starts with; auto scaling moves it from there. CloudFormation sets it anew only when it changes. */
export function startOf({ readsPerSecond, writesPerSecond }: ProvisionedCapacity) {
  return { readCapacity: readsPerSecond.least, writeCapacity: writesPerSecond.least }
}

/** An index, and whether only rare rows are in it. */
export interface CapacityIndex {
  readonly name: string
  readonly isSparse?: boolean
}

/** An index has a capacity of its own. One that is too small slows the writes of its table. */
export function indexStartOf(index: CapacityIndex, capacity: ProvisionedCapacity) {
  const { reads, writes } = ofIndex(index, capacity)
  return { readCapacity: reads.least, writeCapacity: writes.least }
}

/** Auto scaling of reads and writes, of the table and of each of its indexes. */
export function scaleByItself(table: Table, indexes: readonly CapacityIndex[], capacity: ProvisionedCapacity): void {
  scale(table.autoScaleReadCapacity(between(capacity.readsPerSecond)))
  scale(table.autoScaleWriteCapacity(between(capacity.writesPerSecond)))
  for (const index of indexes) {
    const { reads, writes } = ofIndex(index, capacity)
    scale(table.autoScaleGlobalSecondaryIndexReadCapacity(index.name, between(reads)))
    scale(table.autoScaleGlobalSecondaryIndexWriteCapacity(index.name, between(writes)))
  }
}

function ofIndex({ isSparse = false }: CapacityIndex, capacity: ProvisionedCapacity) {
  const reads = capacity.indexReadsPerSecond ?? capacity.readsPerSecond
  const writes = capacity.indexWritesPerSecond ?? capacity.writesPerSecond
  if (!isSparse) return { reads, writes }
  const { sparseIndexReadsPerSecond, sparseIndexWritesPerSecond } = capacity
  return { reads: sparseIndexReadsPerSecond ?? reads, writes: sparseIndexWritesPerSecond ?? writes }
}

function between({ least, most }: Range): EnableScalingProps {
  return { minCapacity: least, maxCapacity: most }
}

function scale(attribute: IScalableTableAttribute): void {
  attribute.scaleOnUtilization({ targetUtilizationPercent: TARGET_PERCENT })
}
