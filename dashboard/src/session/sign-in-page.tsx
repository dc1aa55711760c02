import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { useSettings } from '../settings/use-settings.tsx'
import { useTexts } from '../texts/use-texts.tsx'

/** Pages that nobody wants to come back to. */
const NOT_TO_RETURN_TO = ['/sign-in', '/signed-in', '/signed-out']

/** For people who are not signed in. As the pop-up of a tab whose session ended, it goes straight on to Cognito. */
export function SignInPage({ note, fault }: { note?: string | null; fault?: string }) {
  const { shell } = useTexts()
  const { signIn } = useSettings()
  const { pathname, search } = useLocation()
  const popup = useSearchParams()[0].get('popup') !== null
  const returnTo = NOT_TO_RETURN_TO.includes(pathname) ? '/' : pathname + search

  const begin = () => import('./code-flow.ts').then(({ beginSignIn }) => beginSignIn(signIn, { returnTo, popup }))
  useEffect(() => {
    document.title = shell.signIn.title
  }, [shell])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pop-up goes on once, when it is opened.
  useEffect(() => {
    if (popup) void begin()
  }, [popup])

  return (
    <main className="sign-in">
      <Container>
        <SpaceBetween size="l">
          <Box variant="h1" tagOverride="h1" fontSize="heading-xl">
            {shell.signIn.title}
          </Box>
          {fault !== undefined && (
            <Alert type="error" header={shell.signIn.failed}>
              {fault}
            </Alert>
          )}
          {note != null && <Alert type="info">{note}</Alert>}
          <Box variant="p">{shell.signIn.intro}</Box>
          <Button variant="primary" fullWidth onClick={() => void begin()}>
            {fault === undefined ? shell.signIn.button : shell.signIn.again}
          </Button>
        </SpaceBetween>
      </Container>
    </main>
  )
}
