import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { supportPreviewRefund } from '../api'
import type { RefundBody } from './refund-body.ts'

/** A person who types goodwill or steps through quantities is asked for once. */
const PAUSE_MS = 250

/** The amounts of a refund, always from the API's books. Answers to older drafts are dropped. */
export function usePreview(orderId: string, body: RefundBody | null) {
  const wanted = JSON.stringify(body === null ? null : { ...body, reason: 'other' })
  const [asked, setAsked] = useState(wanted)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [wanted])

  const preview = useQuery({
    queryKey: ['refund-preview', orderId, asked],
    queryFn: async ({ signal }) => {
      const previewed: RefundBody = JSON.parse(asked)
      return (await supportPreviewRefund({ path: { orderId }, body: previewed, signal, throwOnError: true })).data
    },
    enabled: asked !== 'null',
    placeholderData: (before) => before,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  // Amounts of another draft may stay on the screen for a moment, and must not be agreed to.
  const isCurrent = asked === wanted && asked !== 'null' && preview.isSuccess && !preview.isPlaceholderData
  return {
    amounts: body === null ? null : (preview.data ?? null),
    isCurrent,
    /** Whether the first amounts are on their way. */
    isAsked: body !== null && preview.error === null,
    isLoading: asked !== wanted || preview.isFetching,
    error: body === null ? null : preview.error,
    again: () => void preview.refetch(),
  }
}
