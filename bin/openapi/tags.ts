import type { Route } from '../../functions/http/route.ts'

/** What the groups of operations are about, in the order in which a storefront needs them. */
const tags: Readonly<Record<string, string>> = {
  Orders: 'Hand over a paid order, and see what became of it.',
  'Changing an order': 'Cancellations, returns, refunds and changes of address, each of one brand order.',
  Events: 'What happened, in order: per order, and as a feed that misses nothing.',
  Webhooks: 'Have events sent to a server of your own, see each delivery, and have it sent again.',
  Brands: 'Which brands take orders and what they can do; and what brands themselves send.',
  Customers: 'All that is kept of a person, its erasure, and the page of an order that its customer sees.',
  'Support: orders': 'Orders as the support staff see them: lists, search, one order with its story.',
  'Support: work': 'What needs somebody, counted and listed.',
  'Support: brands': 'Brands as the support staff see them, and their integrations.',
  'Support desk: acting': 'What a member of the support staff does to an order, for a customer.',
  'Support desk: customers': 'The customer of an order, masked and in clear; a person’s data and its erasure.',
  'Support desk: notes': 'Notes about an order, its tags, and who takes care of it.',
  'Support desk: webhooks': 'Webhook endpoints and deliveries, across storefronts.',
  'Support desk: exports': 'Orders as files.',
  'Support desk: settlements': 'What a brand sold in a month, and what the platform owes it.',
  'Support desk: integration requests': 'Wishes for deeper integrations of brands.',
  'Support desk: members': 'Who is of the support staff.',
  'Support desk: audit': 'What members did, and who opened whose data.',
  'Administration: brands': 'Add brands, change their settings and secrets, and try their connections.',
  'Administration: brand orders': 'Send a brand order again, and settle what needed attention.',
  'Administration: storefronts': 'Add, rename and disable storefronts.',
  'Administration: keys': 'API keys of storefronts and of administrators.',
  Slack: 'What Slack asks.',
  Documentation: 'This document and its pages.',
}

/** The tags that routes have. A tag without a text here has no place in the document. */
export function tagsOf(routes: readonly Route[]): { name: string; description: string }[] {
  const used = new Set(routes.map(({ tag }) => tag))
  for (const tag of used)
    if (!Object.hasOwn(tags, tag)) throw new Error(`bin/openapi/tags.ts says nothing of "${tag}".`)
  return Object.entries(tags)
    .filter(([name]) => used.has(name))
    .map(([name, description]) => ({ name, description }))
}
