/** What needs somebody, at a glance. */
export const overview = {
  title: 'Overview',
  description: 'What needs somebody now',
  recent: 'Recently opened here',
  noRecent: 'Orders that you open appear here.',
  atLeast: (count: number) => `${count}+`,
  unknown: 'It could not be counted at the moment.',
  nothing: 'Nothing to do',
  cards: {
    attention: 'Need attention',
    attentionText: 'Brand orders that a person must look at',
    overdue: 'Late brands',
    overdueText: 'Neither accepted nor refused in time',
    returns: 'Returns open',
    returnsText: 'Under way, or received and not refunded',
    refunds: 'Refunds to pay',
    refundsText: 'Money that you owe customers',
    failing: 'Not reached',
    failingText: (brands: number, endpoints: number) =>
      `${brands === 1 ? '1 brand' : `${brands} brands`}, ${endpoints === 1 ? '1 webhook endpoint' : `${endpoints} webhook endpoints`}`,
  },
  failing: {
    title: 'What fails now',
    brand: (name: string, since: string) => `${name}’s shop is not reached. It began ${since}.`,
    endpoint: (host: string, since: string) => `The webhook endpoint at ${host} fails. It began ${since}.`,
  },
}
