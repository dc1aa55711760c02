import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { Problem } from '../asking/failure.ts'
import { useLanguage, useOwnTexts } from '../texts/use-texts.tsx'
import type { BrandDraft } from './brand-draft.ts'
import { MOST_CONTACTS, newContact } from './contact-draft.ts'
import { ContactFields } from './contact-fields.tsx'
import { contactTexts } from './contact-texts.ts'
import { TextField } from './field.tsx'

interface Props {
  readonly draft: BrandDraft
  readonly problem: Problem | null
  readonly onChange: (change: Partial<BrandDraft>) => void
}

/** Who at the brand hears of its orders by mail. */
export default function ContactsPart({ draft, problem, onChange }: Props) {
  const texts = useOwnTexts(contactTexts)
  const language = useLanguage()
  const { contacts } = draft
  // Of the list as a whole, such as an address that is in it twice.
  const faults = problem?.errors.filter(({ pointer }) => pointer === '/contacts') ?? []
  return (
    <Container
      header={
        <Header variant="h2" description={texts.description}>
          {texts.title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {contacts.length === 0 && <Box color="text-body-secondary">{texts.none}</Box>}
        {contacts.map((contact, index) => (
          <ContactFields
            key={contact.key}
            contact={contact}
            index={index}
            problem={problem}
            onChange={(changed) => onChange({ contacts: contacts.with(index, changed) })}
            onRemove={() => onChange({ contacts: contacts.toSpliced(index, 1) })}
          />
        ))}
        {faults.map(({ detail }) => (
          <StatusIndicator key={detail} type="error">
            <span lang="en">{detail}</span>
          </StatusIndicator>
        ))}
        <Button
          formAction="none"
          iconName="add-plus"
          disabled={contacts.length >= MOST_CONTACTS}
          disabledReason={texts.most}
          onClick={() => onChange({ contacts: [...contacts, newContact(language === 'de' ? 'de' : 'en')] })}
        >
          {texts.add}
        </Button>
        {contacts.length > 0 && (
          <TextField
            label={texts.minutes}
            pointer="/acceptByNoticeMinutes"
            problem={problem}
            constraint={texts.minutesHelp}
            type="number"
            value={draft.noticeMinutes}
            onChange={(noticeMinutes) => onChange({ noticeMinutes })}
          />
        )}
      </SpaceBetween>
    </Container>
  )
}
