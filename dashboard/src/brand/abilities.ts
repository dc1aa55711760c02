import type { ReadSupportBrandResponse } from '../api'
import type { AbilitiesTexts } from './abilities-texts.ts'

export interface Ability {
  readonly can: boolean
  readonly text: string
}

type Capabilities = NonNullable<ReadSupportBrandResponse['capabilities']>

/** What a brand can do, and cannot, one sentence each. */
export function abilitiesOf(given: Capabilities, texts: AbilitiesTexts): readonly Ability[] {
  const { accept, cancel, addressChange, refund, tracking, erasure, confirmation } = given
  return [
    { can: true, text: texts.accept[accept.level] },
    {
      can: cancel.level !== 'none',
      text: cancel.level === 'none' ? texts.cancel.none : texts.cancel[cancel.level](texts.until[cancel.until]),
    },
    {
      can: addressChange.level !== 'none',
      text:
        addressChange.level === 'none'
          ? texts.addressChange.none
          : texts.addressChange.order(texts.until[addressChange.until]),
    },
    { can: given.return.level !== 'none', text: texts.return[given.return.level] },
    ...(given.return.label ? [{ can: true, text: texts.label }] : []),
    { can: refund.level !== 'none', text: texts.refund[refund.level] },
    { can: tracking.mode !== 'none', text: texts.tracking[tracking.mode] },
    { can: confirmation.by === 'brand', text: texts.confirmation[confirmation.by] },
    { can: erasure.level !== 'none', text: texts.erasure[erasure.level] },
  ]
}
