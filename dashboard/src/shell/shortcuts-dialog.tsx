import Box from '@cloudscape-design/components/box'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { usePreferences } from '../settings/preferences.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { useCommands } from './commands.ts'

/** The keys that work on the present page. */
export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { shell } = useTexts()
  const { shortcuts } = usePreferences()
  const commands = useCommands().filter(({ keys }) => keys !== undefined)
  const rows = [...commands, { id: 'palette', keys: 'Ctrl K', label: shell.shortcuts.palette }]
  return (
    <Modal visible header={shell.shortcuts.title} onDismiss={onClose} closeAriaLabel={shell.close}>
      <SpaceBetween size="m">
        {!shortcuts && <Box variant="p">{shell.shortcuts.off}</Box>}
        <KeyValuePairs
          columns={2}
          items={rows.map(({ keys = '', label }) => ({ label, value: <Keys keys={keys} /> }))}
        />
      </SpaceBetween>
    </Modal>
  )
}

function Keys({ keys }: { keys: string }) {
  const { shell } = useTexts()
  const [first = '', second] = keys.startsWith('Ctrl') ? [keys] : keys.split(' ')
  return (
    <>
      <kbd>{first}</kbd>
      {second !== undefined && (
        <>
          {' '}
          {shell.shortcuts.thenKey} <kbd>{second}</kbd>
        </>
      )}
    </>
  )
}
