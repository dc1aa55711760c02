import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { changeStorefront, createStorefront } from '../api'
import { ConfirmDialog } from '../safety/confirm-dialog.tsx'
import { AppLink } from '../shell/app-link.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { keysTexts } from './keys-texts.ts'
import type { ListedStorefront } from './listed-storefront.ts'

/** A new storefront, or another name for one. */
export function StorefrontNameDialog(props: { storefront: ListedStorefront | null; onClose: () => void }) {
  const { storefront, onClose } = props
  const texts = useOwnTexts(keysTexts)
  const words = texts.storefront
  const [name, setName] = useState(storefront?.name ?? '')
  const body = { name: name.trim() }
  return (
    <ConfirmDialog
      title={storefront === null ? words.addTitle : words.renameTitle(storefront.name)}
      confirm={storefront === null ? texts.add : texts.rename}
      canConfirm={body.name !== ''}
      changes={[['storefronts'], ['storefront'], ['directory']]}
      send={async (key) => {
        const headers = { 'Idempotency-Key': key }
        if (storefront === null) return (await createStorefront({ body, headers, throwOnError: true })).data
        return (await changeStorefront({ path: { storefrontId: storefront.id }, body, throwOnError: true })).data
      }}
      done={{
        header: storefront === null ? words.added : words.renamed,
        text: (made) => <AppLink to={`/keys/${made.id}`}>{texts.keysOf(made.name)}</AppLink>,
      }}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        {storefront === null && <div>{words.addText}</div>}
        <FormField label={texts.name}>
          <Input value={name} onChange={({ detail }) => setName(detail.value)} />
        </FormField>
      </SpaceBetween>
    </ConfirmDialog>
  )
}
