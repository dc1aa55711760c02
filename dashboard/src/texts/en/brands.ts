/** The brands and whether they are reached. */
export const brands = {
  title: 'Brands',
  description: 'Which brands take orders, and whether each is reached',
  brand: 'Brand',
  integration: 'Integration',
  health: 'Health',
  lastFailure: 'Last failure',
  lastRefusal: 'Last refusal',
  disabled: 'Switched off',
  kinds: { 'signed-http': 'Its own system', shopify: 'Shopify', vendure: 'Vendure', email: 'E-mail' } as Readonly<
    Record<string, string>
  >,
  add: 'Add a brand',
  circuit: { closed: 'Reached', half_open: 'Being tried again', open: 'Not reached' },
  reasons: {
    timeout: 'No answer in time',
    connection: 'No connection',
    invalid_answer: 'Answer not understood',
    too_large: 'Answer too large',
    server_error: 'Error of its server',
    not_let_in: 'It does not let us in',
  },
  failed: (what: string, age: string) => `${what} (${age})`,
  empty: 'There is no brand yet.',
}
