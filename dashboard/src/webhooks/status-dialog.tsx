import { supportChangeWebhookEndpoint } from '../api'
import { ConfirmDialog } from '../safety/confirm-dialog.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { actsTexts } from './acts-texts.ts'
import type { Endpoint } from './use-endpoint.ts'

interface Props {
  readonly endpoint: Endpoint
  /** As it shall be. */
  readonly status: Endpoint['status']
  readonly onClose: () => void
}

/** Pauses an endpoint, switches it off, or on again. */
export function StatusDialog({ endpoint, status, onClose }: Props) {
  const texts = useOwnTexts(actsTexts).status[status]
  return (
    <ConfirmDialog
      title={texts.title}
      confirm={texts.confirm}
      changes={[['endpoint', endpoint.id], ['endpoints'], ['work']]}
      send={() =>
        supportChangeWebhookEndpoint({ path: { endpointId: endpoint.id }, body: { status }, throwOnError: true })
      }
      done={{ header: texts.done, text: () => texts.text }}
      onClose={onClose}
    >
      {texts.text}
    </ConfirmDialog>
  )
}
