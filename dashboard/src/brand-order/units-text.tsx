import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { type UnitCounts, whereUnitsAre } from './where-units-are.ts'

/** "1 delivered, 1 returned". */
export function UnitsText({ counts }: { counts: UnitCounts }) {
  const { order } = useTexts()
  const { list } = useFormats()
  return list(whereUnitsAre(counts).map(({ place, count }) => order.units[place](count)))
}
