import type { ShownBrandOrder } from '../order/shown-order.ts'
import { TimeText } from '../shell/time-text.tsx'
import { useFormats, useOwnTexts } from '../texts/use-texts.tsx'
import { reachTexts } from './reach-texts.ts'

type Health = NonNullable<ShownBrandOrder['reach']>

/** When a call to the brand last worked, as exactly as it is known. */
export function LastWorked({ health }: { health: Pick<Health, 'failingSince' | 'lastCalledAt'> }) {
  const texts = useOwnTexts(reachTexts)
  const { time } = useFormats()
  const { failingSince, lastCalledAt } = health
  if (failingSince != null) return texts.workedUntil(time(failingSince))
  return lastCalledAt == null ? texts.notCalled : <TimeText time={lastCalledAt} />
}
