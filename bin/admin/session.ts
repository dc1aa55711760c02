import type { Command } from '@commander-js/extra-typings'
import type { Surroundings } from './api-access.ts'
import type { ApiClient } from './api-client.ts'
import type { Outcome } from './outcome.ts'

/** What a command of `npm run admin` works with. */
export interface Session {
  /**
   * The API, as the options and the environment say where it is and with which key.
   * @throws CommandFailure when they do not say it.
   */
  readonly api: () => ApiClient
  /** The same, of the support desk. */
  readonly supportApi: () => ApiClient
  /** The same, with a storefront's key: orders belong to storefronts. */
  readonly storefrontApi: () => ApiClient
  /** Shows what was found or made, as lines or as JSON. */
  readonly show: (outcome: Outcome) => void
  readonly surroundings: Surroundings
}

/** The whole of `npm run admin`, or a group of it: where commands are added. */
export type Parent = Pick<Command, 'command'>
