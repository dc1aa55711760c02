import Checkbox from '@cloudscape-design/components/checkbox'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { type CreateStorefrontKeyData, createAdminKey, createStorefrontKey } from '../api'
import { ConfirmDialog } from '../safety/confirm-dialog.tsx'
import { ShownSecret } from '../safety/shown-secret.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { keysTexts } from './keys-texts.ts'

type Scope = CreateStorefrontKeyData['body']['scopes'][number]

/** What a storefront needs to place orders and follow them. */
const USUAL: readonly Scope[] = ['orders:read', 'orders:write', 'events:read']

/** A new key of a storefront, or of the platform. */
export function MakeKeyDialog({ storefrontId, onClose }: { storefrontId: string | null; onClose: () => void }) {
  const texts = useOwnTexts(keysTexts)
  const words = texts.make
  const [name, setName] = useState('')
  const [livemode, setLivemode] = useState(false)
  const [scopes, setScopes] = useState<readonly Scope[]>(USUAL)
  const common = { name: name.trim(), livemode }
  const { admin: _, ...choices } = texts.scopeNames
  return (
    <ConfirmDialog
      title={words.title}
      confirm={texts.newKey}
      canConfirm={common.name !== '' && (storefrontId === null || scopes.length > 0)}
      changes={[['keys', storefrontId]]}
      send={async (key) => {
        const headers = { 'Idempotency-Key': key }
        if (storefrontId === null) return (await createAdminKey({ body: common, headers, throwOnError: true })).data
        const body = { ...common, scopes: [...scopes] }
        return (await createStorefrontKey({ path: { storefrontId }, body, headers, throwOnError: true })).data
      }}
      done={{ header: words.done, text: (made) => <ShownSecret name={made.name ?? texts.key} secret={made.secret} /> }}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <FormField label={texts.name} constraintText={words.nameHelp}>
          <Input value={name} onChange={({ detail }) => setName(detail.value)} />
        </FormField>
        {storefrontId !== null && (
          <FormField label={words.mode}>
            <RadioGroup
              value={livemode ? 'live' : 'test'}
              items={(['test', 'live'] as const).map((value) => ({ value, label: words.modes[value] }))}
              onChange={({ detail }) => setLivemode(detail.value === 'live')}
            />
          </FormField>
        )}
        {storefrontId !== null && (
          <FormField label={words.may}>
            {Object.entries(choices).map(([scope, label]) => (
              <Checkbox
                key={scope}
                checked={scopes.includes(scope as Scope)}
                description={scope}
                onChange={({ detail }) => {
                  const others = scopes.filter((other) => other !== scope)
                  setScopes(detail.checked ? [...others, scope as Scope] : others)
                }}
              >
                {label}
              </Checkbox>
            ))}
          </FormField>
        )}
      </SpaceBetween>
    </ConfirmDialog>
  )
}
