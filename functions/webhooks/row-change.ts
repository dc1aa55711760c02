/** A conditional change of a row, in words; `changeOf` says it in DynamoDB's expressions. */
export interface RowChange {
  readonly set: Readonly<Record<string, unknown>>
  readonly remove?: readonly string[]
  /** Names that DynamoDB reserves are written `#name`. */
  readonly condition: string
  readonly values: Readonly<Record<string, unknown>>
}

export function changeOf({ set, remove = [], condition, values }: RowChange) {
  const names = new Set([...Object.keys(set), ...remove, ...[...condition.matchAll(/#(\w+)/g)].map(([, name]) => name)])
  const sets = Object.keys(set).map((name) => `#${name} = :set_${name}`)
  const setting = sets.length === 0 ? '' : `SET ${sets.join(', ')}`
  const removing = remove.length === 0 ? '' : `REMOVE ${remove.map((name) => `#${name}`).join(', ')}`
  return {
    UpdateExpression: `${setting} ${removing}`.trim(),
    ConditionExpression: condition,
    ExpressionAttributeNames: Object.fromEntries([...names].map((name) => [`#${name}`, String(name)])),
    ExpressionAttributeValues: {
      ...values,
      ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:set_${name}`, value])),
    },
  }
}
