import { supportResendMail } from '../api'
import { brandName } from '../order/brand-name.ts'
import type { ShownBrandOrder } from '../order/shown-order.ts'
import { ConfirmDialog } from '../safety/confirm-dialog.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import type { ShownMail } from './mail-state.tsx'
import { mailsTexts } from './mails-texts.ts'

interface Props {
  readonly orderId: string
  readonly brandOrder: ShownBrandOrder
  readonly mail: ShownMail
  readonly onClose: () => void
}

/** Sends a mail to the customer once more: asked about, since the customer may have it twice. */
export function ResendDialog({ orderId, brandOrder, mail, onClose }: Props) {
  const texts = useOwnTexts(mailsTexts)
  return (
    <ConfirmDialog
      title={texts.dialog.title(texts.occasions[mail.occasion])}
      confirm={texts.dialog.confirm}
      done={{ header: texts.dialog.done, text: () => texts.dialog.doneText }}
      changes={[['order', orderId]]}
      send={(key) =>
        supportResendMail({
          path: { orderId, brandOrderId: brandOrder.id, mailId: mail.id },
          body: {},
          headers: { 'Idempotency-Key': key },
          throwOnError: true,
        })
      }
      onClose={onClose}
    >
      {texts.dialog.text(brandName(brandOrder))}
    </ConfirmDialog>
  )
}
