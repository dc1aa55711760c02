import type { RunningBrand } from '../demo-brands/server.ts'
import type { Terminal } from './terminal.ts'

export type Summary = {
  terminal: Terminal
  apiUrl: string
  brands: readonly RunningBrand[]
  orderId: string
  seconds: number
}

/** That the start worked, and where everything is. */
export function showSummary({ terminal, apiUrl, brands, orderId, seconds }: Summary): void {
  showDelivered(terminal, seconds)
  terminal.entry('API', `${apiUrl}/v1`)
  terminal.entry('Docs', `${apiUrl}/docs`)
  terminal.entry('Dashboard', `${apiUrl}/dashboard`)
  terminal.entry('Mailbox', `${apiUrl}/mailbox`)
  for (const { brand, adminUrl } of brands) terminal.entry(brand.brandId, `${adminUrl}/orders`)
  terminal.entry('Keys', '.local/outputs.json, with the dashboard’s accounts')
  terminal.line(`\n  ${terminal.style('bold', 'Try, in another terminal')}\n`)
  for (const { purpose, command } of suggestions(apiUrl, brands[0]?.adminUrl ?? '', orderId)) {
    terminal.line(`  ${terminal.style('dim', `# ${purpose}`)}\n${command}\n`)
  }
}

/** The last line of a run that ends here. */
export function showDelivered(terminal: Terminal, seconds: number): void {
  const mark = terminal.style('green', '✓')
  const sentence = terminal.style('bold', 'Delivered by both brands.')
  terminal.line(`  ${mark} ${sentence} All of it took ${seconds.toFixed(1)} s.\n`)
}

/** What a person may try next. Each command works when it is pasted into a shell in the project's folder. */
export function suggestions(apiUrl: string, brandUrl: string, orderId: string) {
  const key = `$(node -p 'require("./.local/outputs.json").storefrontKey')`
  return [
    {
      purpose: 'read the order',
      command: `curl -H "Authorization: Bearer ${key}" ${apiUrl}/v1/orders/${orderId}`,
    },
    {
      purpose: 'place another one',
      command: `sed "s/PLAT-10001/PLAT-$RANDOM/" docs/examples/order.json | curl ${apiUrl}/v1/orders --data @- \\
  -H "Authorization: Bearer ${key}" \\
  -H "Content-Type: application/json" -H "Idempotency-Key: try-$RANDOM$RANDOM"`,
    },
    { purpose: 'receive webhooks, verified', command: 'npm run listen' },
    {
      purpose: 'let a brand refuse its next order; or "fail", "lose_answer", "slow", "pending"',
      command: `curl -X PUT ${brandUrl}/behaviour --data '{"mode":"reject","times":1}'`,
    },
    { purpose: 'what an administrator does', command: 'npm run admin -- orders list' },
    { purpose: 'what a function logs', command: 'npm run logs -- place-order' },
  ] as const
}
