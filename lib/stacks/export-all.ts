import type { Stack } from 'aws-cdk-lib'

/**
 * Exports these values whether another stack imports them today or not. CDK by itself exports what is imported: when
 * the last use goes, the producer is deployed first, and CloudFormation refuses to drop an export that the deployed
 * consumer still imports. docs/adr/0003-stacks-by-what-changes-together.md.
 */
export function exportAll(stack: Stack, values: readonly string[]): void {
  for (const value of values) stack.exportValue(value)
}
