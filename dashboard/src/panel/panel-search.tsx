import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import { useState } from 'react'
import { recognise } from '../search/recognise.ts'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import type { PanelRequest } from './panel-messages.ts'
import { panelTexts } from './panel-texts.ts'

/** Takes what the dashboard's own box takes, and sends nothing that looks like a card number. */
export function PanelSearch({ onSearch }: { onSearch: (request: PanelRequest) => void }) {
  const texts = useOwnTexts(panelTexts)
  const { search, shell } = useTexts()
  const [typed, setTyped] = useState('')
  const { type } = recognise(typed)
  const begin = () => {
    if (type === 'kinds') onSearch({ type: 'search', query: typed.trim(), id: crypto.randomUUID() })
  }
  return (
    <FormField stretch errorText={type === 'card' ? search.card : undefined}>
      <div className="panel-search">
        <Input
          type="search"
          value={typed}
          ariaLabel={search.label}
          clearAriaLabel={shell.cancel}
          placeholder={search.label}
          onChange={({ detail }) => setTyped(detail.value)}
          onKeyDown={({ detail }) => detail.key === 'Enter' && begin()}
        />
        <Button iconName="search" ariaLabel={texts.find} disabled={type !== 'kinds'} onClick={begin} />
      </div>
    </FormField>
  )
}
