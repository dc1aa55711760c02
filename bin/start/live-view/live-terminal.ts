import type { Seen } from '../demo-brands/seen.ts'
import { StorefrontApi } from '../storefront-api.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { brandLiveLine, eventLiveLine, webhookLiveLine } from './live-line.ts'
import { startLiveView } from './live-view.ts'

/** The terminal of a run that stays up: events, webhooks and what goes to and fro with brands, as it happens. */
export class LiveTerminal {
  readonly #terminal: Terminal
  #isShown = false

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  /** Shows a command or a report once the view has started; the demo order before it has lines of its own. */
  showBrand(brandId: string, seen: Seen): void {
    if (this.#isShown) this.#terminal.line(brandLiveLine(new Date(), brandId, seen, this.#terminal))
  }

  start(apiUrl: string, storefrontKey: string): { stop(): Promise<void> } {
    const terminal = this.#terminal
    terminal.line(`  ${terminal.style('bold', 'Live')}  ${terminal.style('dim', 'Ctrl-C stops everything.')}\n`)
    this.#isShown = true
    return startLiveView({
      api: new StorefrontApi(apiUrl, storefrontKey),
      showEvent: (event) => terminal.line(eventLiveLine(new Date(), event, terminal)),
      showWebhook: (endpoint, delivery, attempt) =>
        terminal.line(webhookLiveLine(new Date(), endpoint, delivery, attempt, terminal)),
    })
  }
}
