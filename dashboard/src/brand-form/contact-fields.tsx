import Button from '@cloudscape-design/components/button'
import Checkbox from '@cloudscape-design/components/checkbox'
import ColumnLayout from '@cloudscape-design/components/column-layout'
import Header from '@cloudscape-design/components/header'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { Problem } from '../asking/failure.ts'
import { useFormats, useOwnTexts } from '../texts/use-texts.tsx'
import { type ContactDraft, NOTICE_KINDS } from './contact-draft.ts'
import { contactTexts } from './contact-texts.ts'
import { Field, TextField } from './field.tsx'

interface Props {
  readonly contact: ContactDraft
  readonly index: number
  readonly problem: Problem | null
  readonly onChange: (contact: ContactDraft) => void
  readonly onRemove: () => void
}

/** One contact: what it hears, when, and in which language. */
export function ContactFields({ contact, index, problem, onChange, onRemove }: Props) {
  const texts = useOwnTexts(contactTexts)
  const at = (field: string) => `/contacts/${index}/${field}`
  const set = (change: Partial<ContactDraft>) => onChange({ ...contact, ...change })
  const name = texts.contact(index + 1)
  return (
    <fieldset className="plain" aria-label={name}>
      <SpaceBetween size="s">
        <Header
          variant="h3"
          actions={
            <Button
              formAction="none"
              ariaLabel={texts.removeOne(contact.email === '' ? name : contact.email)}
              onClick={onRemove}
            >
              {texts.remove}
            </Button>
          }
        >
          {name}
        </Header>
        {contact.state !== 'active' && <Stopped contact={contact} onChange={onChange} />}
        <ColumnLayout columns={2}>
          <TextField
            label={texts.email}
            pointer={at('email')}
            problem={problem}
            isRequired
            type="email"
            value={contact.email}
            onChange={(email) => set({ email })}
          />
          <TextField
            label={texts.timeZone}
            pointer={at('timeZone')}
            problem={problem}
            hasDefault
            constraint={texts.timeZoneHelp}
            value={contact.timeZone}
            onChange={(timeZone) => set({ timeZone })}
          />
          <Field label={texts.hears} pointer={at('hears')} problem={problem} isRequired>
            <SpaceBetween size="xxs">
              {NOTICE_KINDS.map((kind) => (
                <Checkbox
                  key={kind}
                  checked={contact.hears.includes(kind)}
                  onChange={({ detail }) =>
                    set({
                      hears: NOTICE_KINDS.filter((one) =>
                        one === kind ? detail.checked : contact.hears.includes(one),
                      ),
                    })
                  }
                >
                  {texts.kinds[kind]}
                </Checkbox>
              ))}
            </SpaceBetween>
          </Field>
          <SpaceBetween size="s">
            <Field label={texts.when} pointer={at('when')} problem={problem} isRequired>
              <RadioGroup
                value={contact.when}
                items={(['at_once', 'daily'] as const).map((value) => ({ value, label: texts.times[value] }))}
                onChange={({ detail }) => set({ when: detail.value === 'daily' ? 'daily' : 'at_once' })}
              />
            </Field>
            <Field label={texts.language} pointer={at('language')} problem={problem} isRequired>
              <RadioGroup
                value={contact.language}
                items={(['en', 'de'] as const).map((value) => ({ value, label: texts.languages[value] }))}
                onChange={({ detail }) => set({ language: detail.value === 'de' ? 'de' : 'en' })}
              />
            </Field>
          </SpaceBetween>
        </ColumnLayout>
      </SpaceBetween>
    </fieldset>
  )
}

/** It is not written to, and nobody writes to it again by accident. */
function Stopped({ contact, onChange }: Pick<Props, 'contact' | 'onChange'>) {
  const texts = useOwnTexts(contactTexts)
  const formats = useFormats()
  const since = contact.since === null ? '' : formats.time(contact.since)
  return (
    <SpaceBetween size="xxs">
      <StatusIndicator type="stopped">
        {contact.state === 'unsubscribed' ? texts.unsubscribed(since) : texts.unreachable(since)}
      </StatusIndicator>
      <Checkbox
        checked={contact.reactivate}
        onChange={({ detail }) => onChange({ ...contact, reactivate: detail.checked })}
      >
        {texts.reactivate}
      </Checkbox>
    </SpaceBetween>
  )
}
