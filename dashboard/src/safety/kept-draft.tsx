import Button from '@cloudscape-design/components/button'
import LiveRegion from '@cloudscape-design/components/live-region'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { safetyTexts } from './safety-texts.ts'

/** Says that a form has in it what somebody left there, so that nobody sends it as if it were new. */
export function KeptDraft({ onStartAfresh }: { onStartAfresh: () => void }) {
  const texts = useOwnTexts(safetyTexts)
  return (
    <SpaceBetween direction="horizontal" size="s" alignItems="center">
      <LiveRegion>
        <StatusIndicator type="info" colorOverride="grey">
          {texts.kept}
        </StatusIndicator>
      </LiveRegion>
      <Button variant="inline-link" onClick={onStartAfresh}>
        {texts.startAfresh}
      </Button>
    </SpaceBetween>
  )
}
