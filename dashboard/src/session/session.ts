import type { SignInSettings } from '../settings/dashboard-settings.ts'
import { renewTokens, revokeTokens, SessionOver } from './cognito.ts'
import { Tabs } from './tabs.ts'
import { isUsable, keptRefreshToken, type Member, memberOf, type Tokens } from './tokens.ts'

/** `over`: the session ended while somebody worked. Requests wait until they have signed in again. */
export type SessionState =
  | { readonly name: 'starting' }
  /** `isElsewhere`: another tab signed out while this one was open. */
  | { readonly name: 'signed-out'; readonly isElsewhere: boolean }
  | { readonly name: 'signed-in' | 'over'; readonly member: Member }

/** The sign-in of this tab. Tokens never leave it but to the API, to Cognito, and to the other tabs of this browser. */
export class Session {
  readonly #settings: SignInSettings
  readonly #listeners = new Set<() => void>()
  readonly #tabs: Tabs
  #tokens: Tokens | null = null
  #state: SessionState = { name: 'starting' }

  constructor(settings: SignInSettings) {
    this.#settings = settings
    this.#tabs = new Tabs({
      share: () => (this.#state.name === 'signed-in' ? this.#tokens : null),
      receive: (tokens) => this.#take(tokens),
      signedOut: () => this.#forget(true),
    })
  }

  readonly state = (): SessionState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** From this tab's kept refresh token, or another tab; otherwise nobody is signed in. */
  async start(): Promise<void> {
    const refreshToken = keptRefreshToken.read()
    if (refreshToken !== null) {
      const tokens = await renewTokens(this.#settings, refreshToken).catch(() => null)
      if (tokens !== null) return this.signedIn(tokens)
    }
    await this.#tabs.ask(() => this.#tokens !== null)
    if (this.#tokens === null) this.#become({ name: 'signed-out', isElsewhere: false })
  }

  /** Tokens of a sign-in, or of a renewal, of this tab. */
  signedIn(tokens: Tokens): void {
    this.#take(tokens)
    this.#tabs.tellTokens(tokens)
  }

  /** A token for the next request. When the session is over, waits until somebody has signed in again. */
  async accessToken(): Promise<string> {
    if (this.#tokens === null) throw new SessionOver('Nobody is signed in.')
    if (this.#state.name === 'signed-in' && isUsable(this.#tokens, Date.now())) {
      return this.#tokens.accessToken
    }
    return this.renew()
  }

  /** One tab at a time renews, since a rotated refresh token is good for one use; the others get what it got. */
  async renew(refused?: string): Promise<string> {
    await navigator.locks.request('diddo-renewal', () => this.#renewUnlessRenewed(refused))
    while (this.#state.name === 'over') await this.#nextChange()
    if (this.#tokens === null) throw new SessionOver('Nobody is signed in.')
    return this.#tokens.accessToken
  }

  /** Signs out everywhere in this browser, and at Cognito. */
  async signOut(): Promise<void> {
    await this.leave()
    const address = new URL(this.#settings.logoutEndpoint)
    address.searchParams.set('client_id', this.#settings.clientId)
    address.searchParams.set('logout_uri', this.#settings.logoutUri)
    location.assign(address)
  }

  /** Ends this session; Cognito's own page may still know who it was. */
  async leave(): Promise<void> {
    const refreshToken = this.#tokens?.refreshToken
    this.#forget(false)
    this.#tabs.tellSignedOut()
    if (refreshToken !== undefined) await revokeTokens(this.#settings, refreshToken)
  }

  async #renewUnlessRenewed(refused: string | undefined): Promise<void> {
    const tokens = this.#tokens
    if (tokens === null || this.#state.name !== 'signed-in') return
    if (tokens.accessToken !== refused && isUsable(tokens, Date.now())) return
    try {
      this.signedIn(await renewTokens(this.#settings, tokens.refreshToken))
    } catch (error) {
      if (!(error instanceof SessionOver)) throw error
      this.#become({ name: 'over', member: memberOf(tokens) })
    }
  }

  #take(tokens: Tokens): void {
    const member = memberOf(tokens)
    const before = 'member' in this.#state ? this.#state.member.id : member.id
    this.#tokens = tokens
    keptRefreshToken.write(tokens.refreshToken)
    // What one person opened is not left on the screen for another one.
    if (before !== member.id) location.reload()
    this.#become({ name: 'signed-in', member })
  }

  #forget(isElsewhere: boolean): void {
    this.#tokens = null
    keptRefreshToken.forget()
    this.#become({ name: 'signed-out', isElsewhere })
  }

  #become(state: SessionState): void {
    this.#state = state
    for (const listener of [...this.#listeners]) listener()
  }

  #nextChange(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        stop()
        resolve()
      })
    })
  }
}
