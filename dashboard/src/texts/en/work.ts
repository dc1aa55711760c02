/** Lists of work: open returns, and refunds that the platform pays. */
export const work = {
  order: 'Order',
  brand: 'Brand',
  since: 'Since',
  status: 'Status',
  items: 'Items',
  amount: 'Amount',
  pay: 'Record as paid',
  reason: 'Reason',
  endedUnits: 'Never shipped',
  returns: { title: 'Returns', description: 'Open returns, oldest first', empty: 'No return is open.' },
  refunds: {
    title: 'Refunds to pay',
    description: 'Pay them with your payment provider, oldest first, and record each here',
    empty: 'Nothing waits for your payment.',
  },
  pieces: (count: number) => (count === 1 ? '1 piece' : `${count} pieces`),
  more: 'Show more',
  noneYet: 'Nothing among the newest. There are older ones.',
}
