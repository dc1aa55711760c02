/**
 * The arrows of the house: who may know whom. `npm run check` holds them. A `.lambda.ts` file is where a function's
 * parts are put together; it may know any room, and nobody may know it.
 */

/** The core's order, from those who ask down to what everything stands on. No room knows one before it. */
const core = ['changes', 'dispatch', 'brands', 'orders', 'storage']

const outsideLambdas = { pathNot: '[.]lambda[.]ts$' }

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'An order is followed in one direction.',
      severity: 'error',
      // The dashboard's client is generated, and has a circle of types.
      from: { pathNot: '^dashboard/src/api/' },
      to: { circular: true },
    },
    ...core.slice(1).map((room, index) => ({
      name: `${room}-knows-nobody-above`,
      comment: `The direction is ${core.join(' → ')}; nothing runs back up.`,
      severity: 'error',
      from: { path: `^functions/${room}/`, ...outsideLambdas },
      to: { path: `^functions/(${core.slice(0, index + 1).join('|')})/` },
    })),
    {
      name: 'core-knows-no-subscribers-and-no-desk',
      comment: 'The core must not change when webhooks, Slack, the support desk or administration do.',
      severity: 'error',
      from: { path: `^functions/(${core.join('|')}|vault|events)/`, ...outsideLambdas },
      to: {
        path: '^functions/(webhooks|slack|brand-notices|support|administration|openapi|customer-mails|customer-page)/',
      },
    },
    {
      name: 'life-knows-no-placing',
      comment: 'What happens to an order later does not depend on how it was checked and priced.',
      severity: 'error',
      from: { path: '^functions/orders/life/' },
      to: { path: '^functions/orders/(placing|reading)/' },
    },
    {
      name: 'placing-knows-no-life',
      severity: 'error',
      from: { path: '^functions/orders/placing/', ...outsideLambdas },
      to: { path: '^functions/orders/(life|reading)/' },
    },
    {
      name: 'reading-knows-no-life',
      comment: 'Readers show what is stored; they decide nothing.',
      severity: 'error',
      from: { path: '^functions/orders/reading/', ...outsideLambdas },
      to: { path: '^functions/orders/life/' },
    },
    {
      name: 'line-knows-no-kinds',
      comment: 'Pace, circuit and secrets serve every integration alike.',
      severity: 'error',
      from: { path: '^functions/brands/(line|rate-limit)/' },
      to: { path: '^functions/brands/(kinds|updates|polling)/' },
    },
    {
      name: 'kinds-know-no-other-kind',
      comment: 'An integration is one folder and one line of the registry.',
      severity: 'error',
      from: { path: '^functions/brands/kinds/([^/]+)/' },
      to: { path: '^functions/brands/kinds/([^/]+)/', pathNot: '^functions/brands/kinds/$1/' },
    },
    {
      name: 'updates-and-polling-know-no-kind',
      comment: 'They know the contract of integrations; the registry is handed to them.',
      severity: 'error',
      from: { path: '^functions/brands/(updates|polling)/', ...outsideLambdas },
      to: { path: '^functions/brands/kinds/([^/]+/|integrations[.]ts)' },
    },
    {
      name: 'submitting-and-commands-know-not-each-other',
      severity: 'error',
      from: { path: '^functions/dispatch/(submitting|commands)/' },
      to: { path: '^functions/dispatch/(submitting|commands)/', pathNot: '^functions/dispatch/$1/' },
    },
    {
      name: 'events-know-orders-only',
      severity: 'error',
      from: { path: '^functions/events/', ...outsideLambdas },
      to: { path: '^functions/(brands|dispatch|changes|vault)/' },
    },
    {
      name: 'webhooks-and-slack-know-orders-and-events-only',
      comment: 'Subscribers come and go without brands or administration knowing, and the other way round.',
      severity: 'error',
      from: { path: '^functions/(webhooks|slack)/', ...outsideLambdas },
      to: { path: '^functions/(brands|dispatch|administration|changes|support)/' },
    },
    {
      name: 'webhooks-rooms-point-one-way',
      comment: 'api → replay → lanes → sending → deliveries and endpoints.',
      severity: 'error',
      from: { path: '^functions/webhooks/(deliveries|endpoints)/' },
      to: { path: '^functions/webhooks/(sending|lanes|replay|api|test-event)/' },
    },
    {
      name: 'sending-knows-no-lanes',
      severity: 'error',
      from: { path: '^functions/webhooks/sending/' },
      to: { path: '^functions/webhooks/(lanes|replay|api|test-event)/' },
    },
    {
      name: 'lanes-know-no-replay',
      severity: 'error',
      from: { path: '^functions/webhooks/(lanes|replay)/' },
      to: { path: '^functions/webhooks/(replay|api|test-event)/', pathNot: '^functions/webhooks/$1/' },
    },
    {
      name: 'nobody-knows-webhooks-or-slack',
      comment: 'Events reach them by the bus. The description of the API has their routes.',
      severity: 'error',
      from: { path: '^functions/(?!(webhooks|slack|openapi)/)', ...outsideLambdas },
      to: { path: '^functions/(webhooks|slack)/' },
    },
    {
      name: 'nobody-knows-brand-notices',
      comment: 'Events and due rows reach it by its queue. The description of the API has its routes.',
      severity: 'error',
      from: { path: '^functions/(?!(brand-notices|openapi)/)', ...outsideLambdas },
      to: { path: '^functions/brand-notices/' },
    },
    {
      name: 'brand-notices-know-brands-and-orders-only',
      comment: 'They tell; they change nothing of an order, and open no envelope.',
      severity: 'error',
      from: { path: '^functions/brand-notices/', ...outsideLambdas },
      to: {
        path: '^functions/(changes|dispatch|vault|events|webhooks|slack|support|administration|customer-mails|customer-page)/',
      },
    },
    {
      name: 'vault-knows-orders-only',
      comment: 'The vault stands beside orders: it knows the shapes of what it seals.',
      severity: 'error',
      from: { path: '^functions/vault/' },
      to: { path: '^functions/(?!(vault|orders|storage|runtime)/)' },
    },
    {
      name: 'outgoing-knows-runtime-only',
      comment: 'Signing and the guard of outgoing requests serve brands and webhooks alike.',
      severity: 'error',
      from: { path: '^functions/outgoing/' },
      to: { path: '^functions/(?!(outgoing|runtime)/)' },
    },
    {
      name: 'storage-knows-runtime-only',
      severity: 'error',
      from: { path: '^functions/storage/' },
      to: { path: '^functions/(?!(storage|runtime)/)' },
    },
    {
      name: 'http-knows-storage-and-runtime-only',
      severity: 'error',
      from: { path: '^functions/http/' },
      to: { path: '^functions/(?!(http|storage|runtime)/)' },
    },
    {
      name: 'pages-know-http-and-runtime-only',
      comment: 'What pages behind the links of mails have in common; brands and customers have their own.',
      severity: 'error',
      from: { path: '^functions/pages/' },
      to: { path: '^functions/(?!(pages|http|storage|runtime)/)' },
    },
    {
      name: 'runtime-knows-nobody',
      severity: 'error',
      from: { path: '^functions/runtime/' },
      to: { path: '^functions/(?!runtime/)' },
    },
    {
      name: 'lib-knows-contracts-only',
      comment: 'Infrastructure reads routes, environment keys and registries, never code that runs in a function.',
      severity: 'error',
      from: { path: '^lib/' },
      to: {
        path: '^functions/',
        pathNot:
          '([.]routes[.]ts|-keys[.]ts|/event[.]ts|/event-source[.]ts|/route[.]ts|/environment[.]ts|/integrations[.]ts|/purpose[.]ts|/reveal-reasons[.]ts|/shards[.]ts|/runtime/log[.]ts)$',
      },
    },
    {
      name: 'functions-know-no-infrastructure',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(lib|bin|test|dashboard)/' },
    },
    {
      name: 'dashboard-knows-its-client-only',
      comment: 'It runs in a browser. What it knows of the API is generated from docs/openapi.json.',
      severity: 'error',
      from: { path: '^dashboard/' },
      to: { path: '^(functions|lib|bin|test)/' },
    },
    {
      name: 'nobody-knows-the-dashboard',
      severity: 'error',
      from: { path: '^(functions|bin)/' },
      to: { path: '^dashboard/' },
    },
    {
      name: 'nobody-imports-a-lambda',
      comment: 'A deployed function is an end, not a library.',
      severity: 'error',
      from: {},
      to: { path: '[.]lambda[.]ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types are arrows too: whoever reads a file must read what it names.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
}
