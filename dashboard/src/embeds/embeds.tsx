import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { type Embed, filledAddress } from '../settings/own-settings.ts'
import { isDarkNow, usePreferences } from '../settings/preferences.ts'
import { useLanguage } from '../texts/use-texts.tsx'
import { type OrderMessage, readEmbedMessage } from './embed-messages.ts'

interface EmbeddedOrder {
  readonly id: string
  readonly externalId: string
}

/** Pages of the platform's about this order, each in a frame that can do nothing to the dashboard. */
export default function Embeds({ embeds, order }: { embeds: readonly Embed[]; order: EmbeddedOrder }) {
  return embeds.map((embed) => <EmbedCard key={embed.id} embed={embed} order={order} />)
}

const SANDBOX = 'allow-scripts allow-forms allow-popups'

function EmbedCard({ embed, order }: { embed: Embed; order: EmbeddedOrder }) {
  const language = useLanguage()
  const navigate = useNavigate()
  usePreferences()
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(embed.height)
  const src = filledAddress(embed.src, order)
  const { origin } = new URL(src)
  const scheme = isDarkNow() ? 'dark' : 'light'

  useEffect(() => {
    const take = ({ source, origin: from, data }: MessageEvent) => {
      // A page without an origin of its own is known by its window alone.
      if (source === null || source !== frame.current?.contentWindow) return
      if (from !== (embed.keepsOrigin ? origin : 'null')) return
      const message = readEmbedMessage(data)
      if (message?.type === 'height') setHeight(message.height)
      if (message?.type === 'open') void navigate(`/orders/${message.orderId}`)
    }
    window.addEventListener('message', take)
    return () => window.removeEventListener('message', take)
  }, [embed.keepsOrigin, origin, navigate])

  const tell = () => {
    const message: OrderMessage = {
      type: 'diddo.order',
      orderId: order.id,
      externalId: order.externalId,
      language,
      scheme,
    }
    // The policy of the page lets frames show the configured origins only, so nobody else can be in there.
    frame.current?.contentWindow?.postMessage(message, embed.keepsOrigin ? origin : '*')
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is told what has changed of these.
  useEffect(tell, [order.id, language, scheme])

  return (
    <Container header={<Header variant="h2">{embed.title[language]}</Header>}>
      <iframe
        ref={frame}
        className="embed"
        title={embed.title[language]}
        src={src}
        height={height}
        loading="lazy"
        referrerPolicy="no-referrer"
        sandbox={embed.keepsOrigin ? `${SANDBOX} allow-same-origin` : SANDBOX}
        onLoad={tell}
      />
    </Container>
  )
}
