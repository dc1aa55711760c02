import type { DocumentNode, SelectionSetNode } from 'graphql'

/** Most points that one document may ask for: Shopify's limit. */
export const MOST_COST = 1000

/**
 * What a document costs before it runs, by Shopify's rules: an object is a point,
 * a list costs its `first` times what it holds, a mutation ten. Scalars are free.
 */
export function queryCost(document: DocumentNode): number {
  return document.definitions.reduce((sum, definition) => {
    if (definition.kind !== 'OperationDefinition') return sum
    return sum + costOf(definition.selectionSet) + (definition.operation === 'mutation' ? 10 : 0)
  }, 0)
}

function costOf(set: SelectionSetNode): number {
  let cost = 0
  for (const selection of set.selections) {
    if (selection.kind === 'InlineFragment') cost += costOf(selection.selectionSet)
    if (selection.kind !== 'Field' || selection.selectionSet === undefined) continue
    if (selection.name.value === 'pageInfo') continue
    const first = selection.arguments?.find(({ name }) => name.value === 'first')?.value
    const times = first?.kind === 'IntValue' ? Number(first.value) : 1
    cost += 1 + times * costOf(selection.selectionSet)
  }
  return cost
}
