import Checkbox from '@cloudscape-design/components/checkbox'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ReadBrandResponse } from '../api'
import type { Problem } from '../asking/failure.ts'
import { useDraft } from '../asking/use-draft.ts'
import { Field, TextField } from '../brand-form/field.tsx'
import { FormFrame } from '../brand-form/form-frame.tsx'
import { useChangeBrand } from '../brand-form/use-change-brand.ts'
import { mailsTexts } from '../mails/mails-texts.ts'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { LookPart } from './look-part.tsx'
import { OCCASIONS, VOICE_POINTERS, type VoiceDraft, voiceBody, voiceDraftOf } from './voice-draft.ts'
import { voiceTexts } from './voice-texts.ts'
import { WordsPart } from './words-part.tsx'

/** Changes the version of the brand that was read, and no newer one. */
export function VoiceForm({ brand }: { brand: ReadBrandResponse }) {
  const texts = useOwnTexts(voiceTexts)
  const { draft, change, forget } = useDraft<VoiceDraft>(`voice ${brand.id} ${brand.version}`, voiceDraftOf(brand))
  const sending = useChangeBrand(brand, { version: brand.version, saved: texts.saved(brand.name), forget })
  const { state } = sending
  const problem = state.name === 'refused' ? state.problem : null
  const set = (changed: Partial<VoiceDraft>) => change({ ...draft, ...changed })
  return (
    <FormFrame
      sending={sending}
      confirm={texts.save}
      canConfirm
      cancelTo={`/brands/${brand.id}`}
      pointers={VOICE_POINTERS}
      onConfirm={() => sending.send(voiceBody(draft))}
    >
      <Container header={<Header variant="h2">{texts.who}</Header>}>
        <SpaceBetween size="l">
          {texts.whoText}
          <RadioGroup
            ariaLabel={texts.who}
            value={draft.isOurs ? 'ours' : 'brand'}
            items={(['brand', 'ours'] as const).map((value) => ({ value, label: texts.writers[value] }))}
            onChange={({ detail }) => set({ isOurs: detail.value === 'ours' })}
          />
          {draft.isOurs && <Occasions draft={draft} problem={problem} onChange={set} />}
        </SpaceBetween>
      </Container>
      {draft.isOurs && <SenderPart draft={draft} problem={problem} onChange={set} />}
      {draft.isOurs && <LookPart draft={draft} problem={problem} onChange={set} />}
      {draft.isOurs && <WordsPart draft={draft} problem={problem} onChange={set} />}
    </FormFrame>
  )
}

interface PartProps {
  readonly draft: VoiceDraft
  readonly problem: Problem | null
  readonly onChange: (change: Partial<VoiceDraft>) => void
}

function Occasions({ draft, problem, onChange }: PartProps) {
  const texts = useOwnTexts(voiceTexts)
  const { occasions } = useOwnTexts(mailsTexts)
  return (
    <Field label={texts.occasions} pointer="/voice/occasions" problem={problem} isRequired>
      <SpaceBetween size="xs">
        {OCCASIONS.map((occasion) => (
          <Checkbox
            key={occasion}
            checked={draft.occasions.includes(occasion)}
            onChange={({ detail }) =>
              onChange({
                occasions: OCCASIONS.filter((one) =>
                  one === occasion ? detail.checked : draft.occasions.includes(one),
                ),
              })
            }
          >
            {occasions[occasion]}
          </Checkbox>
        ))}
      </SpaceBetween>
    </Field>
  )
}

function SenderPart({ draft, problem, onChange }: PartProps) {
  const texts = useOwnTexts(voiceTexts)
  const lines = [
    { name: 'senderName', label: texts.senderName, constraint: texts.senderNameHelp, isRequired: true },
    { name: 'senderAddress', label: texts.senderAddress, constraint: texts.senderAddressHelp, type: 'email' },
    { name: 'replyTo', label: texts.replyTo, constraint: texts.replyToHelp, type: 'email' },
  ] as const
  return (
    <Container header={<Header variant="h2">{texts.sender}</Header>}>
      <SpaceBetween size="l">
        {lines.map(({ name, ...line }) => (
          <TextField
            key={name}
            {...line}
            pointer={`/voice/${name}`}
            problem={problem}
            value={draft[name]}
            onChange={(value) => onChange({ [name]: value })}
          />
        ))}
      </SpaceBetween>
    </Container>
  )
}
