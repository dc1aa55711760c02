import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import { useState } from 'react'
import { useDraft } from '../asking/use-draft.ts'
import { isTag, tagOf } from '../marks/tag.ts'
import { useMember } from '../session/use-session.tsx'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { type BulkAct, performers } from './bulk-acts.ts'
import { BulkResults } from './bulk-results.tsx'
import { bulkTexts } from './bulk-texts.ts'
import { type BulkItem, useBulk } from './use-bulk.ts'

interface Props {
  readonly act: BulkAct
  readonly items: readonly BulkItem[]
  readonly onClose: () => void
}

/** Asks once, then goes through the orders one by one, with a result for each. */
export default function BulkDialog({ act, items, onClose }: Props) {
  const texts = useOwnTexts(bulkTexts)
  const { shell } = useTexts()
  const { id: memberId } = useMember()
  const { draft: typed, change: setTyped, forget } = useDraft(`bulk ${act}`, '')
  const [isHeld, setHeld] = useState(false)
  const text = act === 'tag' ? tagOf(typed) : typed.trim()
  const bulk = useBulk(items, (id) => performers[act](id, { text, memberId }))
  const { phase, left } = bulk
  const start = () => {
    forget()
    bulk.start()
  }
  const isUnderWay = phase === 'running' || phase === 'stopping'
  const isComplete = act === 'note' ? text !== '' : act === 'tag' ? isTag(text) : true
  return (
    <Modal
      visible
      size="large"
      header={texts.title(texts.acts[act], items.length)}
      onDismiss={() => (isUnderWay ? setHeld(true) : onClose())}
      closeAriaLabel={shell.close}
      footer={
        <div className="dialog-buttons">
          {phase === 'ready' && (
            <Button variant="link" onClick={onClose}>
              {shell.cancel}
            </Button>
          )}
          {phase === 'ready' && (
            <Button variant="primary" disabled={!isComplete} onClick={start}>
              {texts.start}
            </Button>
          )}
          {isUnderWay && (
            <Button disabled={phase === 'stopping'} onClick={bulk.stop}>
              {phase === 'stopping' ? texts.stopping : texts.stop}
            </Button>
          )}
          {phase === 'over' && left.length > 0 && <Button onClick={bulk.again}>{texts.again}</Button>}
          {phase === 'over' && (
            <Button variant="primary" onClick={onClose}>
              {texts.close}
            </Button>
          )}
        </div>
      }
    >
      <SpaceBetween size="m">
        {isHeld && isUnderWay && <Alert type="warning">{texts.running}</Alert>}
        {phase === 'ready' && <Box>{texts.texts[act]}</Box>}
        {phase === 'ready' && act === 'note' && (
          <FormField label={texts.note} stretch>
            <Textarea rows={4} value={typed} onChange={({ detail }) => setTyped(detail.value)} />
          </FormField>
        )}
        {phase === 'ready' && act === 'tag' && (
          <FormField label={texts.tag}>
            <Input value={typed} onChange={({ detail }) => setTyped(detail.value)} />
          </FormField>
        )}
        <BulkResults items={items} outcomes={bulk.outcomes} isBegun={phase !== 'ready'} isOver={phase === 'over'} />
      </SpaceBetween>
    </Modal>
  )
}
