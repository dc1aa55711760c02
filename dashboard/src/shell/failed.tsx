import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import { failureOf, requestIdOf } from '../asking/failure.ts'
import { ProblemText } from '../safety/problem-text.tsx'
import { useTexts } from '../texts/use-texts.tsx'

/** What could not be loaded, in the place where it would be. The rest of the page stays. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { shell } = useTexts()
  const failure = failureOf(error)
  const requestId = requestIdOf(error)
  return (
    <Alert type="error" header={shell.failed.title} action={<Button onClick={onRetry}>{shell.failed.again}</Button>}>
      {failure.kind === 'problem' ? <ProblemText problem={failure.problem} /> : shell.failed.unknown}
      {requestId !== null && (
        <Box variant="small" display="block">
          {shell.failed.requestId}: <Box variant="code">{requestId}</Box>
        </Box>
      )}
    </Alert>
  )
}
