import type { OwnSettings } from './own-settings.ts'

/** What `/dashboard/config.json` says of this deployment. The build is the same everywhere. */

export interface SignInSettings {
  /** Issuer of the tokens, as they carry it. */
  readonly issuer: string
  readonly clientId: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  readonly logoutEndpoint: string
  /** Cognito's own API, for refreshing and revoking tokens. */
  readonly idpEndpoint: string
  /** Where the code comes back to; Cognito knows this address and no other. */
  readonly redirectUri: string
  /** The same for the window that signs in for the panel. */
  readonly panelRedirectUri: string
  readonly logoutUri: string
  readonly scopes: readonly string[]
}

export interface DashboardSettings extends OwnSettings {
  readonly signIn: SignInSettings
}

const SIGN_IN_FIELDS = [
  'issuer',
  'clientId',
  'authorizationEndpoint',
  'tokenEndpoint',
  'logoutEndpoint',
  'idpEndpoint',
  'redirectUri',
  'panelRedirectUri',
  'logoutUri',
] as const

/** @throws Error with one sentence, where a setting is missing. */
export async function readSettings(): Promise<DashboardSettings> {
  const answer = await fetch('/dashboard/config.json', { cache: 'no-cache' })
  if (!answer.ok) throw new Error(`/dashboard/config.json was answered ${answer.status}.`)
  return settingsFrom(await answer.json())
}

/** @throws Error that names the setting that is missing. */
export function settingsFrom(value: unknown): DashboardSettings {
  const signIn = field(value, 'signIn')
  const texts = SIGN_IN_FIELDS.map((name) => {
    const text = field(signIn, name)
    if (typeof text !== 'string' || text === '') throw new Error(`config.json lacks signIn.${name}.`)
    return [name, text] as const
  })
  const scopes = field(signIn, 'scopes')
  if (!Array.isArray(scopes)) throw new Error('config.json lacks signIn.scopes.')
  const own: OwnSettings = { ...(value as object) }
  return { ...own, signIn: { ...Object.fromEntries(texts), scopes } as unknown as SignInSettings }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
