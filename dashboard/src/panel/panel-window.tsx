import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useEffect, useRef, useState } from 'react'
import { beginSignIn, completeSignIn } from '../session/code-flow.ts'
import type { SignInSettings } from '../settings/dashboard-settings.ts'
import { useSettings } from '../settings/use-settings.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { handOver } from './hand-over.ts'
import { panelTexts } from './panel-texts.ts'

type Step = 'going' | 'completing' | 'done' | 'lost' | { readonly fault: string }

/** The window that signs in for a panel: it goes to Cognito, comes back, hands the tokens over and closes. */
export default function PanelWindow({ isBack }: { isBack: boolean }) {
  const texts = useOwnTexts(panelTexts).window
  const { signIn } = useSettings()
  const [step, setStep] = useState<Step>(isBack ? 'completing' : 'going')
  const began = useRef(false)

  useEffect(() => {
    document.title = texts.title
  }, [texts])
  useEffect(() => {
    // A code is good for one use.
    if (began.current) return
    began.current = true
    const ownSignIn = { ...signIn, redirectUri: signIn.panelRedirectUri }
    const going = isBack ? finish(ownSignIn) : beginSignIn(ownSignIn, { returnTo: '/', popup: true }).then(() => null)
    going
      .then((reached) => reached !== null && setStep(reached))
      .catch((error: unknown) => setStep({ fault: error instanceof Error ? error.message : String(error) }))
  }, [signIn, isBack])

  return (
    <main className="panel">
      <Box variant="h1" fontSize="heading-m">
        {texts.title}
      </Box>
      {typeof step === 'object' ? (
        <Alert type="error" header={texts.failed}>
          {step.fault}
        </Alert>
      ) : step === 'lost' ? (
        <Alert type="warning" header={texts.lost}>
          {texts.lostText}
        </Alert>
      ) : (
        <StatusIndicator type={step === 'done' ? 'success' : 'loading'}>{texts[step]}</StatusIndicator>
      )}
    </main>
  )
}

async function finish(signIn: SignInSettings): Promise<Step> {
  const { tokens } = await completeSignIn(signIn)
  if (!(await handOver(tokens))) return 'lost'
  window.close()
  return 'done'
}
