import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import LiveRegion from '@cloudscape-design/components/live-region'
import { useTexts } from '../texts/use-texts.tsx'

/** New orders are announced, and shown when somebody asks for them. */
export function FreshOrders({ count, onShow }: { count: number; onShow: () => void }) {
  const { orders } = useTexts()
  if (count === 0) return null
  return (
    <LiveRegion>
      <Alert type="info" action={<Button onClick={onShow}>{orders.showFresh}</Button>}>
        {orders.fresh(count)}
      </Alert>
    </LiveRegion>
  )
}
