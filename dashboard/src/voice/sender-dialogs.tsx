import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { removeBrandSender, setUpBrandSender } from '../api'
import { ConfirmDialog } from '../safety/confirm-dialog.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { senderTexts } from './sender-texts.ts'
import { type Sender, senderKey } from './use-sender.ts'

/** Makes the identity at Amazon SES. It may be repeated. */
export function SetUpDialog(props: { brandId: string; sender: Sender; onClose: () => void }) {
  const texts = useOwnTexts(senderTexts)
  const known = props.sender.identity
  const [identity, setIdentity] = useState(known ?? '')
  return (
    <ConfirmDialog
      title={texts.setUpTitle}
      confirm={texts.setUp}
      canConfirm={identity.trim() !== ''}
      done={{ header: texts.setUpDone, text: () => texts.setUpDoneText }}
      changes={[senderKey(props.brandId)]}
      send={() =>
        setUpBrandSender({
          path: { brandId: props.brandId },
          body: { identity: identity.trim() },
          throwOnError: true,
        })
      }
      onClose={props.onClose}
    >
      <SpaceBetween size="m">
        {texts.setUpText}
        <FormField label={texts.identity} stretch>
          <Input
            value={identity}
            disabled={known !== null}
            placeholder="aurora.example"
            autoComplete={false}
            spellcheck={false}
            onChange={({ detail }) => setIdentity(detail.value)}
          />
        </FormField>
      </SpaceBetween>
    </ConfirmDialog>
  )
}

export function RemoveDialog(props: { brandId: string; identity: string; onClose: () => void }) {
  const texts = useOwnTexts(senderTexts)
  return (
    <ConfirmDialog
      title={texts.removeTitle(props.identity)}
      confirm={texts.remove}
      done={{ header: texts.removed, text: () => texts.removedText }}
      changes={[senderKey(props.brandId)]}
      send={() => removeBrandSender({ path: { brandId: props.brandId }, throwOnError: true })}
      onClose={props.onClose}
    >
      {texts.removeText}
    </ConfirmDialog>
  )
}
