import Box from '@cloudscape-design/components/box'
import type { Problem } from '../asking/failure.ts'
import { useLanguage, useOwnTexts } from '../texts/use-texts.tsx'
import { problemTexts } from './problem-texts.ts'
import { safetyTexts } from './safety-texts.ts'

/** Codes that people can do nothing with in the API’s words. */
const OURS: readonly string[] = ['idempotency_key_reused']

/** Why the API refused. Its own sentences are English and say more; in another language the code’s text comes first. */
export function ProblemText({ problem: { code, detail, requestId } }: { problem: Problem }) {
  const language = useLanguage()
  const texts: Readonly<Record<string, string>> = useOwnTexts(problemTexts)
  const { inEnglish } = useOwnTexts(safetyTexts)
  const said = texts[code]
  if (OURS.includes(code)) return said
  if (language === 'en') return detail || said || code
  return (
    <>
      {said ?? detail}
      {said !== undefined && detail !== '' && (
        <Box fontSize="body-s">
          {inEnglish} <span lang="en">{detail}</span>
        </Box>
      )}
      {said === undefined && detail === '' && `${code} ${requestId ?? ''}`}
    </>
  )
}
