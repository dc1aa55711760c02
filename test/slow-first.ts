import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take longest, most of it waiting, longest first. On a clean checkout nothing is known of durations, and one
 * of these that began last would run alone at the end.
 */
const SLOW: readonly string[] = [
  'browser/accessible/pages.test.ts',
  'e2e/webhooks/pause.test.ts',
  'e2e/administration/rotation.test.ts',
  'e2e/webhooks/four-endpoints.test.ts',
  'faults/overload.test.ts',
  'e2e/support/orders-for-people.test.ts',
  'e2e/brands/polling.test.ts',
  'e2e/support/authorisation.test.ts',
  'e2e/brands/four-kinds.test.ts',
  'e2e/support/members.test.ts',
  'e2e/support/acts-by-kind.test.ts',
  'e2e/start/npm-start.test.ts',
  'e2e/support/erasures.test.ts',
  'e2e/restore/restore.test.ts',
  'faults/relay.test.ts',
  'faults/brand-circuit.test.ts',
  'e2e/start/demo-data.test.ts',
  'browser/accessible/administration.test.ts',
  'e2e/fuzz/fuzz.test.ts',
]

/** Runs the slow files first, the others as Vitest does. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = SLOW.findIndex((file) => moduleId.endsWith(`/test/${file}`))
  return rank === -1 ? SLOW.length : rank
}
