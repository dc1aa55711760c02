import Container from '@cloudscape-design/components/container'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import type { Problem } from '../asking/failure.ts'
import { Field } from '../brand-form/field.tsx'
import { mailsTexts } from '../mails/mails-texts.ts'
import { useOwnTexts } from '../texts/use-texts.tsx'
import type { VoiceDraft } from './voice-draft.ts'
import { voiceTexts } from './voice-texts.ts'

interface Props {
  readonly draft: VoiceDraft
  readonly problem: Problem | null
  readonly onChange: (change: Partial<VoiceDraft>) => void
}

/** The brand's own words: a first paragraph for each occasion that we write about, and the legal footer. */
export function WordsPart({ draft, problem, onChange }: Props) {
  const texts = useOwnTexts(voiceTexts)
  const { occasions } = useOwnTexts(mailsTexts)
  const isFaulty = problem?.errors.some(({ pointer }) => pointer.startsWith('/voice/texts')) === true
  return (
    <Container header={<Header variant="h2">{texts.words}</Header>}>
      <SpaceBetween size="l">
        <ExpandableSection
          headerText={texts.texts}
          headerDescription={texts.textsHelp}
          defaultExpanded={Object.keys(draft.texts).length > 0}
          {...(isFaulty ? { expanded: true } : {})}
        >
          <SpaceBetween size="m">
            {draft.occasions.map((occasion) => (
              <Field key={occasion} label={occasions[occasion]} pointer={`/voice/texts/${occasion}`} problem={problem}>
                <Textarea
                  rows={2}
                  value={draft.texts[occasion] ?? ''}
                  onChange={({ detail }) => onChange({ texts: { ...draft.texts, [occasion]: detail.value } })}
                />
              </Field>
            ))}
          </SpaceBetween>
        </ExpandableSection>
        <Field label={texts.imprint} pointer="/voice/imprint" problem={problem} constraint={texts.imprintHelp}>
          <Textarea rows={4} value={draft.imprint} onChange={({ detail }) => onChange({ imprint: detail.value })} />
        </Field>
      </SpaceBetween>
    </Container>
  )
}
