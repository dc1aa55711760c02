import { useBrandNames, useStorefrontNames } from '../brands/use-brands.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Choice } from './choice.tsx'

type Name = 'mode' | 'brand' | 'storefront'

interface Props {
  readonly filters: Readonly<Partial<Record<Name, string>>>
  readonly set: (name: Name) => (value: string | null) => void
}

/** Where orders come from and go to: of which mode, brand and storefront. */
export function OriginChoices({ filters, set }: Props) {
  const { orders, shell } = useTexts()
  const brands = useBrandNames()
  const storefronts = useStorefrontNames()
  const texts = orders.filters
  return (
    <>
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
    </>
  )
}
