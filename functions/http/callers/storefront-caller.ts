import { Problem } from '../problem.ts'
import type { Caller } from './api-key.ts'

/** The storefront and mode a key stands for: the caller sees nothing else. An administrator’s key has no storefront. */
export function storefrontOf(caller: Caller): { readonly storefrontId: string; readonly livemode: boolean } {
  if (caller.storefrontId === null) throw new Problem('scope_missing', 'This needs a storefront’s key.')
  return { storefrontId: caller.storefrontId, livemode: caller.livemode }
}
