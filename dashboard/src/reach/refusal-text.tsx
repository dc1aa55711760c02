import Box from '@cloudscape-design/components/box'
import type { ShownRefund } from '../order/shown-order.ts'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { reachTexts } from './reach-texts.ts'

/** Why a brand refused a request, in words, with its own code for whoever talks with it. */
export function RefusalText({ refusal }: { refusal: ShownRefund['refusal'] | null | undefined }) {
  const texts = useOwnTexts(reachTexts)
  const { states } = useTexts()
  if (refusal == null) return null
  const { reason, providerCode, field } = refusal
  const more = [
    ...(providerCode === null ? [] : [texts.itsCode(providerCode)]),
    ...(field === null ? [] : [texts.field(field)]),
  ]
  return (
    <Box color="text-status-error" fontSize="body-s">
      {texts.because(states.reason[reason])}
      {more.length > 0 && ` (${more.join(', ')})`}
    </Box>
  )
}
