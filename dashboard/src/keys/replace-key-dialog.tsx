import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { rotateKey } from '../api'
import { ConfirmDialog } from '../safety/confirm-dialog.tsx'
import { ShownSecret } from '../safety/shown-secret.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { keysTexts } from './keys-texts.ts'
import type { ListedKey } from './listed-key.ts'

/** A new key with the same rights; the old one stays valid for a while. */
export function ReplaceKeyDialog({ apiKey, onClose }: { apiKey: ListedKey; onClose: () => void }) {
  const texts = useOwnTexts(keysTexts)
  const words = texts.replace
  const [hours, setHours] = useState('24')
  const name = apiKey.name ?? apiKey.hint
  return (
    <ConfirmDialog
      title={words.title(name)}
      confirm={texts.rotate}
      canConfirm={hours.trim() !== '' && Number(hours) >= 0}
      changes={[['keys']]}
      send={async (key) => {
        const headers = { 'Idempotency-Key': key }
        const body = { overlapHours: Number(hours) }
        return (await rotateKey({ path: { keyId: apiKey.id }, body, headers, throwOnError: true })).data
      }}
      done={{ header: words.done, text: ({ secret }) => <ShownSecret name={name} secret={secret} /> }}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <div>{words.text}</div>
        <FormField label={words.hours}>
          <Input type="number" value={hours} onChange={({ detail }) => setHours(detail.value)} />
        </FormField>
      </SpaceBetween>
    </ConfirmDialog>
  )
}
