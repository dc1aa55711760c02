import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { type RevealReturnLabelResponse, revealReturnLabel } from '../api'
import { RevealDialog } from '../customer/reveal-dialog.tsx'
import { useRevealed } from '../customer/use-revealed.ts'
import { Copyable } from '../order/copyable.tsx'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { labelTexts } from './label-texts.ts'

interface Props {
  readonly orderId: string
  readonly brandOrderId: string
  readonly returnId: string
}

/** That a return has a label; where it is, only for a reason. */
export function ReturnLabel(path: Props) {
  const texts = useOwnTexts(labelTexts)
  const { customer } = useTexts()
  const { time } = useFormats()
  const [isAsking, setAsking] = useState(false)
  const [revealed, setRevealed] = useRevealed<RevealReturnLabelResponse>()
  return (
    <>
      <SpaceBetween direction="horizontal" size="xs" alignItems="center">
        {revealed === null ? (
          <Box variant="span">{texts.given}</Box>
        ) : (
          <span>
            <Link href={revealed.labelUrl} external>
              {texts.open}
            </Link>{' '}
            <Copyable value={revealed.labelUrl} what={texts.address} hidesText />
          </span>
        )}
        <Button variant="inline-link" onClick={() => (revealed === null ? setAsking(true) : setRevealed(null))}>
          {revealed === null ? texts.show : texts.hide}
        </Button>
        {revealed !== null && (
          <Box color="text-body-secondary" fontSize="body-s">
            {new URL(revealed.labelUrl).host} · {customer.hidesAt(time(revealed.hideAfter))}
          </Box>
        )}
      </SpaceBetween>
      {isAsking && (
        <RevealDialog
          orderId={path.orderId}
          words={texts.dialog}
          reveal={async (body) => (await revealReturnLabel({ path, body, throwOnError: true })).data}
          onRevealed={setRevealed}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
