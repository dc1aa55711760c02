import { OriginChoices } from '../listing/origin-choices.tsx'
import { useWorkFilters } from './use-work-filters.ts'

/** Of which mode, brand and storefront. */
export function WorkFilters() {
  return (
    <div className="filter-bar">
      <OriginChoices {...useWorkFilters()} />
    </div>
  )
}
