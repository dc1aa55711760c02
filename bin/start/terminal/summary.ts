import type { RunningBrand } from '../demo-brands/server.ts'
import type { Terminal } from './terminal.ts'

export type Summary = {
  terminal: Terminal
  apiUrl: string
  brands: readonly RunningBrand[]
  orderId: string
  seconds: number
  /** Whether the run stays up afterwards. */
  stays: boolean
}

/** The last lines of a start: that it worked, and where everything is. */
export function showSummary({ terminal, apiUrl, brands, orderId, seconds, stays }: Summary): void {
  const mark = terminal.style('green', '✓')
  terminal.line(
    `  ${mark} ${terminal.style('bold', 'Delivered by both brands.')} All of it took ${seconds.toFixed(1)} s.\n`,
  )
  if (!stays) return
  terminal.entry('API', `${apiUrl}/v1`)
  terminal.entry('Docs', `${apiUrl}/docs`)
  terminal.entry('Mailbox', `${apiUrl}/mailbox`)
  for (const { brand, adminUrl } of brands) terminal.entry(brand.brandId, `${adminUrl}/orders`)
  terminal.entry('Keys', '.local/outputs.json')
  terminal.line(`
    key=$(node -p "require('./.local/outputs.json').storefrontKey")
    curl -H "Authorization: Bearer $key" \\
      ${apiUrl}/v1/orders/${orderId}
`)
  terminal.line(`  ${terminal.style('dim', 'Ctrl-C stops everything. The next start takes seconds.')}\n`)
}
