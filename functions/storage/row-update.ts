/** A conditional change of a row, in words; `updateExpression` says it in DynamoDB's expressions. */
export interface RowUpdate {
  readonly set: Readonly<Record<string, unknown>>
  /** Numbers to be added to numbers, sets to sets. */
  readonly add?: Readonly<Record<string, unknown>>
  readonly remove?: readonly string[]
  /** Names that DynamoDB reserves are written `#name`. */
  readonly condition: string
  readonly values: Readonly<Record<string, unknown>>
}

export function updateExpression({ set, add = {}, remove = [], condition, values }: RowUpdate) {
  const conditional = [...condition.matchAll(/#(\w+)/g)].map(([, name]) => name)
  const names = new Set([...Object.keys(set), ...Object.keys(add), ...remove, ...conditional])
  const sets = Object.keys(set).map((name) => `#${name} = :set_${name}`)
  const setting = sets.length === 0 ? '' : `SET ${sets.join(', ')}`
  const adds = Object.keys(add).map((name) => `#${name} :add_${name}`)
  const adding = adds.length === 0 ? '' : `ADD ${adds.join(', ')}`
  const removing = remove.length === 0 ? '' : `REMOVE ${remove.map((name) => `#${name}`).join(', ')}`
  return {
    UpdateExpression: [setting, adding, removing].filter(Boolean).join(' '),
    ConditionExpression: condition,
    ExpressionAttributeNames: Object.fromEntries([...names].map((name) => [`#${name}`, String(name)])),
    ExpressionAttributeValues: {
      ...values,
      ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:set_${name}`, value])),
      ...Object.fromEntries(Object.entries(add).map(([name, value]) => [`:add_${name}`, value])),
    },
  }
}
