import Box from '@cloudscape-design/components/box'
import Checkbox from '@cloudscape-design/components/checkbox'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import { useEffect } from 'react'
import { type SupportRequestIntegrationData, supportRequestIntegration } from '../api'
import { useDraft } from '../asking/use-draft.ts'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { SafeDialog } from '../safety/safe-dialog.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { insightTexts, type Missing } from './insight-texts.ts'
import { type Capabilities, missingOf } from './missing-capabilities.ts'

interface Props {
  readonly brand: { readonly brandId: string; readonly name: string; readonly capabilities: Capabilities | null }
  readonly onClose: () => void
}

/** Asks for a deeper integration of the brand, with what it lacks marked beforehand. */
export default function InsightDialog({ brand, onClose }: Props) {
  const texts = useOwnTexts(insightTexts)
  const { brandId, name, capabilities } = brand
  const { draft, change, forget, startAfresh } = useDraft(`insight ${brandId}`, {
    missing: missingOf(capabilities),
    wish: '',
  })
  const sending = useSafeSend(`insight ${brandId}`, async (body: SupportRequestIntegrationData['body'], key: string) =>
    supportRequestIntegration({ body, headers: { 'Idempotency-Key': key }, throwOnError: true }),
  )
  const isDone = sending.state.name === 'done'
  useEffect(() => {
    if (isDone) forget()
  }, [isDone, forget])
  const mark = (one: Missing, isMissing: boolean) => {
    const others = draft.missing.filter((other) => other !== one)
    change({ ...draft, missing: isMissing ? [...others, one] : others })
  }
  return (
    <SafeDialog
      title={texts.title(name)}
      confirm={texts.send}
      canConfirm={draft.wish.trim() !== ''}
      sending={sending}
      onStartAfresh={startAfresh}
      done={{ header: texts.done, text: texts.doneText }}
      onConfirm={() => sending.send({ brandId, missing: draft.missing, wish: draft.wish.trim() })}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <Box>{texts.intro(name)}</Box>
        <FormField label={texts.missing}>
          {Object.entries(texts.capabilities).map(([value, label]) => (
            <Checkbox
              key={value}
              checked={draft.missing.includes(value as Missing)}
              onChange={({ detail }) => mark(value as Missing, detail.checked)}
            >
              {label}
            </Checkbox>
          ))}
        </FormField>
        <FormField label={texts.wish} constraintText={texts.wishText} stretch>
          <Textarea
            rows={4}
            value={draft.wish}
            placeholder={texts.placeholder}
            onChange={({ detail }) => change({ ...draft, wish: detail.value })}
          />
        </FormField>
      </SpaceBetween>
    </SafeDialog>
  )
}
