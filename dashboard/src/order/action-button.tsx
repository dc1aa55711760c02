import Button from '@cloudscape-design/components/button'
import { useFollow } from '../shell/use-follow.ts'
import { useTexts } from '../texts/use-texts.tsx'
import type { NextAction } from './shown-order.ts'

interface Props {
  readonly action: NextAction
  readonly about?: string
  readonly isPrimary?: boolean
  /** Why it is not possible now, where more is known than usual. */
  readonly notNow?: string
  /** None for what is done on the brand's own page. */
  readonly onAct?: () => void
}

/** A button where it is possible now; with the reason where it is not possible now. */
export function ActionButton(props: Props) {
  const { about, isPrimary = false, notNow, onAct } = props
  const { action, obstacle, brandId } = props.action
  const { story } = useTexts()
  const { hrefOf, onFollow } = useFollow()
  return (
    <Button
      variant={isPrimary ? 'primary' : 'normal'}
      disabled={obstacle !== null}
      disabledReason={notNow ?? story.notNow[action]}
      {...(onAct === undefined ? { href: hrefOf(`/brands/${brandId}`), onFollow } : { onClick: onAct })}
    >
      {about === undefined ? story.actions[action] : `${story.actions[action]}: ${about}`}
    </Button>
  )
}
