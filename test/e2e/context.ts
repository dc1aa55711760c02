import { inject } from 'vitest'
import type { Account } from '../../bin/local-run/outputs.ts'
import type { LocalSignIn } from '../../bin/start/site/sign-in.ts'

/** The one deployment that all end-to-end tests of a run share; made by `setup.ts`. */
export interface Context {
  /** Without `/v1`. */
  readonly apiUrl: string
  readonly endpointUrl: string
  /** Keys of two storefronts in test mode, all scopes but `admin`. */
  readonly storefrontKey: string
  readonly otherStorefrontKey: string
  readonly storefrontId: string
  readonly adminKey: string
  /** Admin interfaces of demo brands, `brand-01` to `brand-26`, each its own server. */
  readonly brands: Readonly<Record<string, { readonly adminUrl: string }>>
  /** The stand-in for Slack's API. */
  readonly slack: { readonly url: string; readonly botToken: string; readonly channel: string }
  /** The support staff's pool and client, and members of it: one of each group, and one of none. */
  readonly signIn: LocalSignIn
  readonly members: Readonly<Record<'support' | 'supportAdmin' | 'nobody', Account>>
  /** Of an administrator of the desk; it was valid for a second. */
  readonly expiredToken: string
  /** Physical names start with it. */
  readonly prefix: string
  /** File with every AWS call that deployed functions made, but KMS's. */
  readonly recording: string
  readonly environment: Readonly<Record<string, string>>
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly context: Context
  }
}

export const context: Context = inject('context')
