import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect, useState } from 'react'
import { type RevealCustomerResponse, revealCustomer } from '../api'
import type { ShownOrder } from '../order/shown-order.ts'
import { Failed } from '../shell/failed.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { CustomerDetails } from './customer-details.tsx'
import { textOf } from './details.ts'
import { RevealDialog } from './reveal-dialog.tsx'
import { useMaskedCustomer } from './use-masked-customer.ts'
import { useRevealed } from './use-revealed.ts'

interface Props {
  readonly order: ShownOrder
  /** The first name while it is shown, for replies; else null. */
  readonly onFirstName: (name: string | null) => void
}

/** The customer, masked. What is revealed stays in this component's memory, and goes with the page or the time. */
export function CustomerCard({ order, onFirstName }: Props) {
  const orderId = order.id
  const { customer: texts } = useTexts()
  const { time } = useFormats()
  const [isAsking, setAsking] = useState(false)
  const [revealed, setRevealed] = useRevealed<RevealCustomerResponse>()
  const masked = useMaskedCustomer(orderId)

  const firstName = textOf(revealed?.details.customer.firstName ?? null) || null
  useEffect(() => onFirstName(firstName), [firstName, onFirstName])

  const details = revealed?.details ?? masked.data?.details ?? null
  const erasedAt = masked.data?.erasedAt ?? null
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={revealed === null ? undefined : texts.hidesAt(time(revealed.hideAfter))}
          actions={
            details !== null && (
              <Button onClick={() => (revealed === null ? setAsking(true) : setRevealed(null))}>
                {revealed === null ? texts.reveal : texts.hide}
              </Button>
            )
          }
        >
          {texts.title}
        </Header>
      }
    >
      <SpaceBetween size="s">
        {masked.isPending && <Skeleton height="120px" />}
        {masked.error !== null && <Failed error={masked.error} onRetry={() => void masked.refetch()} />}
        {erasedAt !== null && <Box>{texts.erased(time(erasedAt))}</Box>}
        {details !== null && (
          <CustomerDetails details={details} customerId={masked.data?.customerId ?? null} order={order} />
        )}
      </SpaceBetween>
      {isAsking && (
        <RevealDialog
          orderId={orderId}
          words={texts.dialog}
          reveal={async (body) => (await revealCustomer({ path: { orderId }, body, throwOnError: true })).data}
          onRevealed={setRevealed}
          onClose={() => setAsking(false)}
        />
      )}
    </Container>
  )
}
