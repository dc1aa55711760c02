import Box from '@cloudscape-design/components/box'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useEffect } from 'react'
import { type SupportRecordPaymentsResponse, supportRecordPayments } from '../api'
import { useDraft } from '../asking/use-draft.ts'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { SafeDialog } from '../safety/safe-dialog.tsx'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { paymentsTexts } from './payments-texts.ts'
import { isReference } from './reference.ts'

export interface OwedPayment {
  readonly orderId: string
  readonly externalId: string
  readonly refundId: string
  readonly total: number
  readonly currency: string
}

type Results = SupportRecordPaymentsResponse['data']

/** The API takes as many in one request. */
const MOST_AT_ONCE = 50

/** Several refunds that were paid, each with the provider’s id, and a result for each. Repeating it changes nothing. */
export function PaymentsDialog({ payments, onClose }: { payments: readonly OwedPayment[]; onClose: () => void }) {
  const texts = useOwnTexts(paymentsTexts)
  const { work, acting } = useTexts()
  const { money, list } = useFormats()
  const {
    draft: references,
    change: setReferences,
    forget,
  } = useDraft<Readonly<Record<string, string>>>('payments', {})
  const sending = useSafeSend('payments', async (_: null): Promise<Results> => {
    const all = payments.map(({ orderId, refundId }) => {
      const reference = references[refundId]?.trim() ?? ''
      return { orderId, refundId, providerReference: reference === '' ? null : reference }
    })
    const results: Results = []
    for (let start = 0; start < all.length; start += MOST_AT_ONCE) {
      const body = { payments: all.slice(start, start + MOST_AT_ONCE) }
      results.push(...(await supportRecordPayments({ body, throwOnError: true })).data.data)
    }
    return results
  })
  const isDone = sending.state.name === 'done'
  useEffect(() => {
    if (isDone) forget()
  }, [isDone, forget])
  const sums = Object.entries(sumsOf(payments)).map(([currency, total]) => money(total, currency))
  const results = sending.state.name === 'done' ? sending.state.answer : []
  const refused = results.filter(({ status }) => status === 'refused')
  const isRight = payments.every(({ refundId }) => isReference(references[refundId] ?? ''))
  return (
    <SafeDialog
      size="large"
      title={texts.title(payments.length)}
      confirm={texts.confirm(list(sums), sums.length)}
      canConfirm={isRight}
      sending={sending}
      done={{
        header:
          refused.length === 0
            ? texts.done(results.length)
            : texts.some(results.length - refused.length, refused.length),
        text: <ResultList payments={payments} results={results} />,
      }}
      orderId={payments[0]?.orderId ?? ''}
      onConfirm={() => sending.send(null)}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <Box>{texts.text}</Box>
        {payments.map(({ refundId, externalId, total, currency }) => (
          <FormField
            key={refundId}
            label={`${work.order} ${externalId} · ${money(total, currency)}`}
            {...(isReference(references[refundId] ?? '') ? {} : { errorText: acting.payment.wrong })}
          >
            <Input
              ariaLabel={texts.reference(externalId)}
              placeholder="re_3Nx…"
              value={references[refundId] ?? ''}
              onChange={({ detail }) => setReferences({ ...references, [refundId]: detail.value })}
            />
          </FormField>
        ))}
        <Box fontWeight="bold">{texts.sum(list(sums))}</Box>
      </SpaceBetween>
    </SafeDialog>
  )
}

function ResultList({ payments, results }: { payments: readonly OwedPayment[]; results: Results }) {
  const texts = useOwnTexts(paymentsTexts)
  const { money } = useFormats()
  const { work } = useTexts()
  return (
    <ul className="order-blocks">
      {payments.map(({ refundId, externalId, total, currency }) => {
        const result = results.find((one) => one.refundId === refundId)
        const isRecorded = result?.status === 'recorded'
        return (
          <li key={refundId}>
            <div>
              <span>
                {work.order} {externalId} · {money(total, currency)}
              </span>
              <StatusIndicator type={isRecorded ? 'success' : 'error'}>
                {isRecorded ? texts.recorded : texts.refused}
              </StatusIndicator>
            </div>
            {!isRecorded && <Box fontSize="body-s">{result?.detail}</Box>}
          </li>
        )
      })}
    </ul>
  )
}

function sumsOf(payments: readonly OwedPayment[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { currency, total } of payments) sums[currency] = (sums[currency] ?? 0) + total
  return sums
}
