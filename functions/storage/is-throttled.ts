/** Names of the errors with which DynamoDB says that a partition, a table or the account is asked too much. */
const THROTTLED = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'ThrottledException',
])

export function isThrottled(error: unknown): boolean {
  return error instanceof Error && THROTTLED.has(error.name)
}
