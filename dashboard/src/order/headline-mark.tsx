import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useTexts } from '../texts/use-texts.tsx'
import type { Headline } from './headline.ts'

/** A headline as word, icon and tone; never by colour alone. */
export function HeadlineMark({ headline }: { headline: Headline }) {
  const { order } = useTexts()
  const word = order.headlines[headline.code]
  return <StatusIndicator type={headline.tone}>{headline.partly ? order.partly(word) : word}</StatusIndicator>
}
