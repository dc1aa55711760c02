import type { SesIdentities, SesIdentity } from '../../../../functions/customer-mails/senders/ses-identities.ts'

/** Amazon SES's identities in memory. `crash` is asked before and after each change. */
export class MemorySes implements SesIdentities {
  readonly identities = new Map<string, SesIdentity>()
  readonly changes: string[] = []
  crash = (): void => {}

  static identity(changes: Partial<SesIdentity> = {}): SesIdentity {
    const dkim = { dkimTokens: ['one', 'two', 'three'], dkimZone: 'dkim.amazonses.com' }
    return { isOurs: true, isVerified: false, hasFailed: false, ...dkim, mailFrom: null, ...changes }
  }

  readonly region = async () => 'eu-central-1'
  readonly find = async (name: string) => this.identities.get(name) ?? null
  readonly create = async (name: string) => {
    this.crash()
    if (this.identities.has(name)) return false
    this.change(`create ${name}`, name, MemorySes.identity())
    return true
  }
  readonly setMailFrom = async (name: string, domain: string | null) => {
    this.crash()
    const before = this.identities.get(name)
    if (before === undefined) throw new Error('SES has no such identity.')
    const mailFrom = domain === null ? null : ({ domain, status: 'pending' } as const)
    this.change(`mail from ${domain}`, name, { ...before, mailFrom })
  }
  readonly remove = async (name: string) => {
    this.crash()
    this.change(`remove ${name}`, name, null)
  }

  private change(what: string, name: string, identity: SesIdentity | null): void {
    this.changes.push(what)
    if (identity === null) this.identities.delete(name)
    else this.identities.set(name, identity)
    this.crash()
  }
}
