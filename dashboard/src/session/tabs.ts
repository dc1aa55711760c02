import type { Tokens } from './tokens.ts'

type Message = { type: 'ask' } | { type: 'tokens'; tokens: Tokens } | { type: 'signed-out' }

/** How long a new tab waits for another one's tokens before it signs in itself. */
const WAIT_MS = 300

export interface TabListeners {
  /** The tokens that this tab can share; null where it has none. */
  share(): Tokens | null
  receive(tokens: Tokens): void
  signedOut(): void
}

/** The tabs of one browser: a sign-in, a renewal or a sign-out of one counts in all of them. */
export class Tabs {
  readonly #channel = new BroadcastChannel('diddo-session')

  constructor(listeners: TabListeners) {
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.type === 'tokens') listeners.receive(data.tokens)
      else if (data.type === 'signed-out') listeners.signedOut()
      else {
        const tokens = listeners.share()
        if (tokens !== null) this.tellTokens(tokens)
      }
    }
  }

  tellTokens(tokens: Tokens): void {
    this.#channel.postMessage({ type: 'tokens', tokens } satisfies Message)
  }

  tellSignedOut(): void {
    this.#channel.postMessage({ type: 'signed-out' } satisfies Message)
  }

  /** Asks the other tabs; they answer by `receive`. Resolves when one did, or none will. */
  async ask(hasTokens: () => boolean): Promise<void> {
    this.#channel.postMessage({ type: 'ask' } satisfies Message)
    for (let waited = 0; waited < WAIT_MS && !hasTokens(); waited += 20) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
