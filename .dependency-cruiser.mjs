/** The arrows of the house: who may know whom. `npm run check` holds them. */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'An order is followed in one direction.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'orders-and-vault-know-no-brands',
      comment: 'The core must not change when brands, webhooks or support do. Lambda files only put parts together.',
      severity: 'error',
      from: { path: '^functions/(orders|vault)/', pathNot: '[.]lambda[.]ts$' },
      to: { path: '^functions/(brands|routing|webhooks|support|administration)/' },
    },
    {
      name: 'webhooks-and-slack-know-orders-and-events-only',
      comment: 'Subscribers come and go without brands or administration knowing, and the other way round.',
      severity: 'error',
      from: { path: '^functions/(webhooks|slack)/' },
      to: { path: '^functions/(brands|routing|administration|changes|support)/' },
    },
    {
      name: 'outgoing-knows-runtime-only',
      comment: 'Signing and the guard of outgoing requests serve brands and webhooks alike.',
      severity: 'error',
      from: { path: '^functions/outgoing/' },
      to: { path: '^functions/(?!(outgoing|runtime)/)' },
    },
    {
      name: 'nobody-knows-webhooks-or-slack',
      comment: 'Events reach them by the bus. The description of the API has their routes.',
      severity: 'error',
      from: { path: '^functions/(?!(webhooks|slack|openapi)/)' },
      to: { path: '^functions/(webhooks|slack)/' },
    },
    {
      name: 'lib-knows-contracts-only',
      comment: 'Infrastructure reads routes, environment keys and registries, never code that runs in a function.',
      severity: 'error',
      from: { path: '^lib/' },
      to: {
        path: '^functions/',
        pathNot:
          '([.]routes[.]ts|-keys[.]ts|/event[.]ts|/event-source[.]ts|/route[.]ts|/environment[.]ts|/integrations[.]ts|/integration-kinds[.]ts)$',
      },
    },
    {
      name: 'functions-know-no-infrastructure',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(lib|bin|test|dashboard)/' },
    },
    {
      name: 'nobody-imports-a-lambda',
      comment: 'A deployed function is an end, not a library.',
      severity: 'error',
      from: {},
      to: { path: '[.]lambda[.]ts$' },
    },
    {
      name: 'runtime-knows-nobody',
      severity: 'error',
      from: { path: '^functions/runtime/' },
      to: { path: '^functions/(?!runtime/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
}
