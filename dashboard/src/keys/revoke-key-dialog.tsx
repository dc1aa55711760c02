import { disableKey } from '../api'
import { ConfirmDialog } from '../safety/confirm-dialog.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { keysTexts } from './keys-texts.ts'
import type { ListedKey } from './listed-key.ts'

/** Ends a key for good. */
export function RevokeKeyDialog({ apiKey, onClose }: { apiKey: ListedKey; onClose: () => void }) {
  const texts = useOwnTexts(keysTexts)
  const words = texts.end
  return (
    <ConfirmDialog
      title={words.title(apiKey.name ?? apiKey.hint)}
      confirm={texts.revoke}
      changes={[['keys']]}
      send={(key) =>
        disableKey({
          path: { keyId: apiKey.id },
          body: {},
          headers: { 'Idempotency-Key': key },
          throwOnError: true,
        })
      }
      done={{ header: words.done, text: () => words.text }}
      onClose={onClose}
    >
      {words.text}
    </ConfirmDialog>
  )
}
