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

/** An index has a capacity of its own. One that is too small slows the writes of its table. */
export function indexStartOf(capacity: ProvisionedCapacity) {
  const { reads, writes } = ofIndexes(capacity)
  return { readCapacity: reads.least, writeCapacity: writes.least }
}

/** Auto scaling of reads and writes, of the table and of each of its indexes. */
export function scaleByItself(table: Table, indexes: readonly string[], capacity: ProvisionedCapacity): void {
  scale(table.autoScaleReadCapacity(between(capacity.readsPerSecond)))
  scale(table.autoScaleWriteCapacity(between(capacity.writesPerSecond)))
  const { reads, writes } = ofIndexes(capacity)
  for (const index of indexes) {
    scale(table.autoScaleGlobalSecondaryIndexReadCapacity(index, between(reads)))
    scale(table.autoScaleGlobalSecondaryIndexWriteCapacity(index, between(writes)))
  }
}

function ofIndexes({
  readsPerSecond,
  writesPerSecond,
  indexReadsPerSecond,
  indexWritesPerSecond,
}: ProvisionedCapacity) {
  return { reads: indexReadsPerSecond ?? readsPerSecond, writes: indexWritesPerSecond ?? writesPerSecond }
}

function between({ least, most }: Range): EnableScalingProps {
  return { minCapacity: least, maxCapacity: most }
}

function scale(attribute: IScalableTableAttribute): void {
  attribute.scaleOnUtilization({ targetUtilizationPercent: TARGET_PERCENT })
}
