/**
 * A rate limit counted cheaply: one counter row a key and window is shared by all
 * function instances, and each takes requests from it in leases. Pure but for `lease`.
 */

/** Short, so that a refused caller waits only seconds. */
export const WINDOW_SECONDS = 10

/** 500 requests a second with one key. API Gateway lets 10,000 a second into the account by default. */
export const REQUESTS_A_WINDOW = 5_000

/** Requests that one write to the counter reserves. What an instance reserves and does not use is lost to the others. */
const LARGEST_LEASE = 20

/**
 * Requests of a window that an instance accepts before its first lease, and counts
 * with it. A quiet key costs no writes; a busy key may exceed its limit by a little.
 * Zero where the limit is so low that this would matter.
 */
const LARGEST_ALLOWANCE = 10

export interface Spending {
  readonly allowed: boolean
  readonly limit: number
  /** Requests left in the window, as far as this instance knows. */
  readonly remaining: number
  /** Seconds until the window ends, at least 1. */
  readonly resetSeconds: number
}

/** Adds `requests` to the counter of a key and window, and returns the sum. */
export type AddRequests = (keyId: string, window: number, requests: number) => Promise<number>

interface Account {
  window: number
  /** Requests that this instance may still accept without another lease. */
  held: number
  /** Requests of the allowance that are not in the counter yet. */
  uncounted: number
  /** What the counter had left at the last lease. */
  shared: number
}

/** Keys in an instance’s memory. */
const LARGEST_MEMORY = 10_000

export class RateMeter {
  private readonly accounts = new Map<string, Account>()
  private readonly addRequests: AddRequests

  constructor(addRequests: AddRequests) {
    this.addRequests = addRequests
  }

  /** Spends one request of a key. Throws what the counter throws; nothing is spent then. */
  async spend(keyId: string, limit: number, now: Date): Promise<Spending> {
    const seconds = now.getTime() / 1000
    const window = Math.floor(seconds / WINDOW_SECONDS)
    const account = this.accountOf(keyId, window, limit)
    if (account.held === 0 && account.shared > 0) await this.lease(keyId, account, limit)
    const allowed = account.held > 0
    if (allowed) account.held--
    return {
      allowed,
      limit,
      remaining: account.shared + account.held,
      resetSeconds: Math.max(1, Math.ceil((window + 1) * WINDOW_SECONDS - seconds)),
    }
  }

  private accountOf(keyId: string, window: number, limit: number): Account {
    const known = this.accounts.get(keyId)
    if (known?.window === window) return known
    if (this.accounts.size >= LARGEST_MEMORY) this.accounts.clear()
    const allowance = Math.min(LARGEST_ALLOWANCE, Math.floor(limit / 100))
    const account = { window, held: allowance, uncounted: allowance, shared: limit - allowance }
    this.accounts.set(keyId, account)
    return account
  }

  private async lease(keyId: string, account: Account, limit: number): Promise<void> {
    const lease = Math.max(1, Math.min(LARGEST_LEASE, Math.floor(limit / 50)))
    const sum = await this.addRequests(keyId, account.window, lease + account.uncounted)
    account.uncounted = 0
    account.held = Math.max(0, Math.min(lease, limit - (sum - lease)))
    account.shared = Math.max(0, limit - sum)
  }
}
