import { disableBrand, enableBrand } from '../api'
import { ConfirmDialog } from '../safety/confirm-dialog.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { brandTexts } from './brand-texts.ts'
import type { ShownBrand } from './use-brand.ts'

/** Lets a brand take new orders, or no more. */
export function SwitchDialog({ brand, onClose }: { brand: ShownBrand; onClose: () => void }) {
  const texts = useOwnTexts(brandTexts)
  const { switching } = texts
  // As it was when the dialog was opened: the page behind shows the new state at once.
  const { enabled, name, id } = brand
  return (
    <ConfirmDialog
      title={enabled ? switching.disableTitle(name) : switching.enableTitle(name)}
      confirm={enabled ? texts.disable : texts.enable}
      changes={[['brand', id], ['brands'], ['directory']]}
      send={(key) =>
        (enabled ? disableBrand : enableBrand)({
          path: { brandId: id },
          body: {},
          headers: { 'Idempotency-Key': key },
          throwOnError: true,
        })
      }
      done={{
        header: switching.enabled(name),
        text: ({ data }) => (data.enabled ? switching.enableText : switching.disableText),
      }}
      onClose={onClose}
    >
      {enabled ? switching.disableText : switching.enableText}
    </ConfirmDialog>
  )
}
