import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import SegmentedControl from '@cloudscape-design/components/segmented-control'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Toggle from '@cloudscape-design/components/toggle'
import { useId } from 'react'
import { changePreferences, type Preferences, usePreferences } from '../settings/preferences.ts'
import { languages } from '../texts/languages.ts'
import { useFormats, useTexts } from '../texts/use-texts.tsx'

/** How the dashboard looks to one person in this browser. Takes effect at once. */
export default function DisplayDialog({ onClose }: { onClose: () => void }) {
  const { shell } = useTexts()
  const { locale } = useFormats()
  const { appearance, density, language, shortcuts } = usePreferences()
  const texts = shell.settings
  return (
    <Modal
      visible
      header={texts.title}
      onDismiss={onClose}
      closeAriaLabel={shell.close}
      footer={
        <div className="dialog-buttons">
          <Button variant="primary" onClick={onClose}>
            {texts.save}
          </Button>
        </div>
      }
    >
      <SpaceBetween size="l">
        <Choice
          label={texts.appearance}
          chosen={appearance}
          options={{ system: texts.system, light: texts.light, dark: texts.dark }}
          onChange={(id) => changePreferences({ appearance: id as Preferences['appearance'] })}
        />
        <Choice
          label={texts.density}
          chosen={density}
          options={{ comfortable: texts.comfortable, compact: texts.compact }}
          onChange={(id) => changePreferences({ density: id as Preferences['density'] })}
        />
        <Choice
          label={texts.language}
          chosen={language ?? locale.slice(0, 2)}
          options={languages}
          onChange={(id) => changePreferences({ language: id })}
        />
        <Toggle
          checked={shortcuts}
          description={texts.shortcutsText}
          onChange={({ detail }) => changePreferences({ shortcuts: detail.checked })}
        >
          {texts.shortcuts}
        </Toggle>
      </SpaceBetween>
    </Modal>
  )
}

function Choice(props: {
  label: string
  chosen: string
  options: Readonly<Record<string, string>>
  onChange: (id: string) => void
}) {
  const id = useId()
  // Not a field of a form: where there is no room, the control would show its label a second time.
  return (
    <div>
      <div id={id} className="strong">
        {props.label}
      </div>
      <SegmentedControl
        ariaLabelledby={id}
        selectedId={props.chosen}
        options={Object.entries(props.options).map(([id, text]) => ({ id, text }))}
        onChange={({ detail }) => props.onChange(detail.selectedId)}
      />
    </div>
  )
}
