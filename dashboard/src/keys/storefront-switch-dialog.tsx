import { disableStorefront, enableStorefront } from '../api'
import { ConfirmDialog } from '../safety/confirm-dialog.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { keysTexts } from './keys-texts.ts'
import type { ListedStorefront } from './listed-storefront.ts'

/** Refuses all keys of a storefront, or accepts them again. */
export function StorefrontSwitchDialog(props: { storefront: ListedStorefront; onClose: () => void }) {
  const { id, name, enabled } = props.storefront
  const texts = useOwnTexts(keysTexts)
  const words = texts.storefront
  const text = enabled ? words.disableText : words.enableText
  return (
    <ConfirmDialog
      title={enabled ? words.disableTitle(name) : words.enableTitle(name)}
      confirm={enabled ? texts.disable : texts.enable}
      changes={[['storefronts'], ['storefront'], ['directory']]}
      send={(key) =>
        (enabled ? disableStorefront : enableStorefront)({
          path: { storefrontId: id },
          body: {},
          headers: { 'Idempotency-Key': key },
          throwOnError: true,
        })
      }
      done={{ header: words.switched, text: () => text }}
      onClose={props.onClose}
    >
      {text}
    </ConfirmDialog>
  )
}
