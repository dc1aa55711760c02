import Button from '@cloudscape-design/components/button'
import { useTexts } from '../texts/use-texts.tsx'
import type { NextAction } from './shown-order.ts'

/** A button where it is possible now; with the reason where it is not possible now. */
export function ActionButton(props: { action: NextAction; about?: string; isPrimary?: boolean; onAct: () => void }) {
  const { story } = useTexts()
  const { action, obstacle } = props.action
  return (
    <Button
      variant={props.isPrimary ? 'primary' : 'normal'}
      disabled={obstacle !== null}
      disabledReason={story.notNow[action]}
      onClick={props.onAct}
    >
      {props.about === undefined ? story.actions[action] : `${story.actions[action]}: ${props.about}`}
    </Button>
  )
}
