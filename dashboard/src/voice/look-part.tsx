import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Problem } from '../asking/failure.ts'
import { Field, TextField } from '../brand-form/field.tsx'
import { useFormats, useLanguage, useOwnTexts } from '../texts/use-texts.tsx'
import { inkOn, readsOnWhite } from './contrast.ts'
import { LANGUAGES, type VoiceDraft } from './voice-draft.ts'
import { voiceTexts } from './voice-texts.ts'

interface Props {
  readonly draft: VoiceDraft
  readonly problem: Problem | null
  readonly onChange: (change: Partial<VoiceDraft>) => void
}

/** Language, time zone, logo, and a colour whose contrast is shown while it is chosen. */
export function LookPart({ draft, problem, onChange }: Props) {
  const texts = useOwnTexts(voiceTexts)
  const names = new Intl.DisplayNames([useLanguage()], { type: 'language' })
  const options = LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }))
  return (
    <Container header={<Header variant="h2">{texts.look}</Header>}>
      <SpaceBetween size="l">
        <Field
          label={texts.language}
          pointer="/voice/language"
          problem={problem}
          isRequired
          constraint={texts.languageHelp}
        >
          <Select
            selectedOption={options.find(({ value }) => value === draft.language) ?? null}
            options={options}
            onChange={({ detail }) =>
              onChange({ language: LANGUAGES.find((one) => one === detail.selectedOption.value) ?? 'en' })
            }
          />
        </Field>
        <TextField
          label={texts.timeZone}
          pointer="/voice/timeZone"
          problem={problem}
          isRequired
          constraint={texts.timeZoneHelp}
          value={draft.timeZone}
          onChange={(timeZone) => onChange({ timeZone })}
        />
        <TextField
          label={texts.logo}
          pointer="/voice/logoUrl"
          problem={problem}
          type="url"
          constraint={texts.logoHelp}
          value={draft.logoUrl}
          onChange={(logoUrl) => onChange({ logoUrl })}
        />
        <SpaceBetween size="xs">
          <TextField
            label={texts.accent}
            pointer="/voice/accentColour"
            problem={problem}
            constraint={texts.accentHelp}
            placeholder="#0b57d0"
            value={draft.accentColour}
            onChange={(accentColour) => onChange({ accentColour })}
          />
          <Sample
            colour={draft.accentColour.trim().toLowerCase()}
            onPick={(accentColour) => onChange({ accentColour })}
          />
        </SpaceBetween>
      </SpaceBetween>
    </Container>
  )
}

/** A button as mails have it, and whether it can be read. */
function Sample({ colour, onPick }: { colour: string; onPick: (colour: string) => void }) {
  const texts = useOwnTexts(voiceTexts)
  const { locale } = useFormats()
  const on = inkOn(colour)
  const ratio = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, roundingMode: 'trunc' }).format(
    on?.ratio ?? 0,
  )
  return (
    <div className="voice-sample">
      <input
        type="color"
        aria-label={texts.pick}
        value={on === null ? '#0b57d0' : colour}
        onChange={({ target }) => onPick(target.value)}
      />
      {on !== null && (
        <svg width="180" height="40" role="img" aria-label={texts.sample}>
          <rect width="180" height="40" rx="6" fill={colour} />
          <text x="90" y="25" textAnchor="middle" fontSize="14" fontWeight="600" fill={on.ink}>
            {texts.sample}
          </text>
        </svg>
      )}
      <div role="status">
        {on === null && colour !== '' && <Box color="text-status-error">{texts.noColour}</Box>}
        {on !== null && <Box color="text-status-success">{texts.readable(ratio)}</Box>}
        {on !== null && !readsOnWhite(colour) && <Box color="text-body-secondary">{texts.pale}</Box>}
      </div>
    </div>
  )
}
