import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { type ChangeBrandData, changeBrand, type ReadBrandResponse } from '../api'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { notify } from '../shell/notices.tsx'

interface Change {
  /** The version that the form was filled from; no newer one is changed. */
  readonly version: number
  /** What is said when it is saved. */
  readonly saved: string
  /** Called when it is saved. */
  readonly forget: () => void
}

/** Sends the changes of a form of a brand, and leads back to the brand's page. */
export function useChangeBrand({ id }: ReadBrandResponse, { version, saved, forget }: Change) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const sending = useSafeSend(null, async (body: ChangeBrandData['body']) =>
    changeBrand({ path: { brandId: id }, body, headers: { 'If-Match': `"${version}"` }, throwOnError: true }),
  )
  const isDone = sending.state.name === 'done'
  useEffect(() => {
    if (!isDone) return
    forget()
    for (const queryKey of [['brands'], ['brand', id], ['directory']]) void queries.invalidateQueries({ queryKey })
    notify({ id: 'brand', type: 'success', header: saved })
    void navigate(`/brands/${id}`)
  }, [isDone, forget, queries, navigate, id, saved])
  return sending
}
