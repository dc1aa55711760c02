import Box from '@cloudscape-design/components/box'
import { supportRetryBrandOrder, supportSettleAttention } from '../api'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { brandName } from '../order/brand-name.ts'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { SafeDialog } from '../safety/safe-dialog.tsx'
import { useTexts } from '../texts/use-texts.tsx'

interface Props {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  /** Send it again now, or mark what needed attention as settled. */
  readonly what: 'retry' | 'settle'
  readonly onClose: () => void
}

/** Says what it will do and what it will not, and does it. Doing it twice changes nothing more. */
export default function AttentionDialog({ order, brandOrder, what, onClose }: Props) {
  const texts = useTexts().acting[what]
  const name = brandName(brandOrder)
  const sending = useSafeSend<{ orderId: string; brandOrderId: string }, unknown>(`${what} ${brandOrder.id}`, (path) =>
    what === 'retry'
      ? supportRetryBrandOrder({ path, throwOnError: true })
      : supportSettleAttention({ path, throwOnError: true }),
  )
  return (
    <SafeDialog
      title={texts.title(name)}
      confirm={texts.confirm}
      canConfirm
      sending={sending}
      done={{ header: texts.done, text: texts.doneText }}
      orderId={order.id}
      onConfirm={() => sending.send({ orderId: order.id, brandOrderId: brandOrder.id })}
      onClose={onClose}
    >
      <Box>{texts.text(name)}</Box>
    </SafeDialog>
  )
}
