import Box from '@cloudscape-design/components/box'
import type { ShownBrandOrder, Story } from '../order/shown-order.ts'
import { reachTexts } from '../reach/reach-texts.ts'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { sectionTexts } from './section-texts.ts'

/** What the API knows behind an attention: which report, which item, which field. Codes, as the brand's engineer has them. */
export function AttentionFacts(props: { story: Story; brandOrder: ShownBrandOrder | undefined }) {
  const { facts: texts } = useOwnTexts(sectionTexts)
  const { commands } = useOwnTexts(reachTexts)
  const { detail } = props.story
  if (detail == null) return null
  const line = props.brandOrder?.lines.find(({ id }) => id === detail.lineId)
  const known = (value: string | null, text: (value: string) => string) => (value === null ? [] : [text(value)])
  const words: Readonly<Record<string, string>> = commands
  const facts = [
    // That the order was handed over is said already. Other commands have words, and reports their names.
    ...known(detail.report === 'order.submit' ? null : detail.report, (name) => words[name] ?? texts.report(name)),
    ...known(line?.title ?? detail.lineId, (title) => title),
    ...known(detail.field, texts.field),
    ...known(detail.status, texts.status),
    ...known(detail.providerCode, texts.code),
  ]
  if (facts.length === 0) return null
  return (
    <Box fontSize="body-s" color="inherit">
      {texts.title} {facts.join(' · ')}
    </Box>
  )
}
