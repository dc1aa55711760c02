import type { Caller } from '../../http/callers/api-key.ts'
import { storefrontOf } from '../../http/callers/storefront-caller.ts'
import { modeOf } from '../../orders/orders-keys.ts'
import { actorOf } from '../audit/audit-log.ts'
import type { Shelf } from './person.ts'

/** Who asks for a person's data or its erasure, and where it is looked for. */
export interface Asker {
  /** Whose erasures a caller sees: the desk's, or those of one storefront in one mode. */
  readonly owner: string
  /** Id of the member or the key. */
  readonly id: string
  /** The same for the access log. */
  readonly actor: string
  readonly shelves: readonly Shelf[]
}

/** A member of the desk asks across all storefronts and modes, a key in its own. */
export async function askerOf(caller: Caller, allShelves: () => Promise<Shelf[]>): Promise<Asker> {
  const id = actorOf(caller)
  if (caller.member !== undefined) {
    return { owner: 'support', id, actor: `member:${id}`, shelves: await allShelves() }
  }
  const { storefrontId, livemode } = storefrontOf(caller)
  const owner = `${storefrontId}#${modeOf(livemode)}`
  return { owner, id, actor: `key:${id}`, shelves: [{ storefrontId, livemode }] }
}
