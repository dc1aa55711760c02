import Box from '@cloudscape-design/components/box'
import { supportMoveReturn } from '../api'
import { useSafeSend } from '../asking/use-safe-send.ts'
import type { MovedStatus } from '../brand-order/return-steps.ts'
import { SafeDialog } from '../safety/safe-dialog.tsx'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { moveReturnTexts } from './move-return-texts.ts'

interface Props {
  readonly orderId: string
  readonly returnId: string
  readonly status: MovedStatus
  readonly onClose: () => void
}

/** Records how far a return is. Recording it twice changes nothing, and nothing leads back. */
export default function MoveReturnDialog({ orderId, returnId, status, onClose }: Props) {
  const texts = useOwnTexts(moveReturnTexts)
  const { states } = useTexts()
  const word = states.returnState[status]
  const sending = useSafeSend(`move return ${returnId} ${status}`, async (_: null) =>
    supportMoveReturn({ path: { orderId, returnId }, body: { status }, throwOnError: true }),
  )
  return (
    <SafeDialog
      title={texts.title(word)}
      confirm={texts.confirm(word)}
      canConfirm
      sending={sending}
      done={{ header: texts.done(word), text: texts.after[status] }}
      orderId={orderId}
      onConfirm={() => sending.send(null)}
      onClose={onClose}
    >
      <Box>{texts.what[status]}</Box>
      <Box>{texts.noWayBack}</Box>
    </SafeDialog>
  )
}
