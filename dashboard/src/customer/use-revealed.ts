import { useEffect, useState } from 'react'

/** What was revealed, until it is to be hidden again. It stays in this component's memory, and goes with the page or the time. */
export function useRevealed<Answer extends { readonly hideAfter: string }>() {
  const [revealed, setRevealed] = useState<Answer | null>(null)
  useEffect(() => {
    if (revealed === null) return
    const timer = setTimeout(() => setRevealed(null), Math.max(0, Date.parse(revealed.hideAfter) - Date.now()))
    return () => clearTimeout(timer)
  }, [revealed])
  return [revealed, setRevealed] as const
}
