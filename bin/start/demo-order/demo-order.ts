import example from '../../../docs/examples/order.json' with { type: 'json' }

/**
 * The two-brand order of the documentation, under a name of its own. 256 of the
 * order's 333 discount are aurora's, 77 borealis's; the brands get 56.84 and 24.43 dollars.
 */
export function demoOrder(externalId: string): object {
  return { ...example, externalId }
}

/** The brands of the demo order, each with a server of its own; ports count up from the base. We write to customers of the first. */
export const demoBrands = [
  { id: 'aurora', name: 'Aurora Apparel', voice: { senderName: 'Aurora' } },
  { id: 'borealis', name: 'Borealis Home', voice: null },
] as const
