import { useNavigate } from 'react-router'

export const BASE = '/dashboard'

interface FollowEvent {
  preventDefault(): void
  readonly detail: { readonly href?: string; readonly external?: boolean }
}

/** Links of Cloudscape stay real links, which open in new tabs too, and do not load the page again when followed here. */
export function useFollow() {
  const navigate = useNavigate()
  return {
    hrefOf: (path: string) => BASE + path,
    onFollow: (event: FollowEvent) => {
      const { href, external } = event.detail
      if (external || href === undefined || !href.startsWith(`${BASE}/`)) return
      event.preventDefault()
      void navigate(href.slice(BASE.length))
    },
  }
}
