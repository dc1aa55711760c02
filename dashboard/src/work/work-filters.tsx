import { useBrandNames, useStorefrontNames } from '../brands/use-brands.ts'
import { Choice } from '../listing/choice.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { useWorkFilters } from './use-work-filters.ts'

/** Of which mode, brand and storefront. */
export function WorkFilters() {
  const { orders, shell } = useTexts()
  const brands = useBrandNames()
  const storefronts = useStorefrontNames()
  const { filters, set } = useWorkFilters()
  const texts = orders.filters
  return (
    <div className="filter-bar">
      <Choice
        label={texts.mode}
        value={filters.mode}
        options={{ live: shell.mode.live, test: shell.mode.test }}
        onChange={set('mode')}
      />
      <Choice label={texts.brand} value={filters.brand} options={brands} onChange={set('brand')} />
      {Object.keys(storefronts).length > 1 && (
        <Choice
          label={texts.storefront}
          value={filters.storefront}
          options={storefronts}
          onChange={set('storefront')}
        />
      )}
    </div>
  )
}
