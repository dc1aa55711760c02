import './panel.css'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Spinner from '@cloudscape-design/components/spinner'
import { applyDensity, Density } from '@cloudscape-design/global-styles'
import { useEffect, useState } from 'react'
import { useSession, useSessionState } from '../session/use-session.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { PanelFound } from './panel-found.tsx'
import { PanelOrder } from './panel-order.tsx'
import { PanelSearch } from './panel-search.tsx'
import { PanelSignIn } from './panel-sign-in.tsx'
import { panelTexts } from './panel-texts.ts'
import { usePanelRequest, useToldHeight } from './use-panel-request.ts'

/** One order at a glance, some 340 pixels wide, within a help desk. What is to be done is done in the dashboard itself. */
export default function PanelPage() {
  const texts = useOwnTexts(panelTexts)
  const session = useSession()
  const state = useSessionState()
  const [request, setRequest] = usePanelRequest()
  useToldHeight()
  useEffect(() => {
    document.title = texts.title
    applyDensity(Density.Compact)
  }, [texts])
  if (state.name === 'starting') {
    return (
      <main className="panel">
        <Spinner size="large" />
      </main>
    )
  }
  const isMember = state.name === 'signed-in'
  return (
    <main className="panel">
      <h1 className="panel-title">{texts.title}</h1>
      {isMember && <PanelSearch onSearch={setRequest} />}
      {!isMember && <PanelSignIn isOver={state.name === 'over'} />}
      {'member' in state && request === null && (
        <Box variant="p" color="text-body-secondary">
          {texts.intro}
        </Box>
      )}
      {'member' in state && request?.type === 'order' && <PanelOrder key={request.orderId} orderId={request.orderId} />}
      {'member' in state && request?.type === 'search' && (
        <Searched key={request.id} query={request.query} id={request.id} />
      )}
      {isMember && (
        <Button variant="inline-link" onClick={() => void session.leave()}>
          {texts.signIn.out}
        </Button>
      )}
    </main>
  )
}

/** What was found; of several, the one that somebody chose. */
function Searched({ query, id }: { query: string; id: string }) {
  const texts = useOwnTexts(panelTexts)
  const [chosen, setChosen] = useState<string | null>(null)
  if (chosen === null) return <PanelFound query={query} id={id} onChoose={setChosen} />
  return (
    <>
      <Button variant="inline-link" iconName="angle-left" onClick={() => setChosen(null)}>
        {texts.back}
      </Button>
      <PanelOrder orderId={chosen} />
    </>
  )
}
