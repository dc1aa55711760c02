import { BASE } from '../shell/use-follow.ts'
import type { OwnSettings } from './own-settings.ts'
import { setUsualPreferences } from './preferences.ts'

/** Gives the dashboard the platform's look before anything of it is shown. */
export async function applyOwnLook(own: OwnSettings): Promise<void> {
  const { density, language, orders, favicon, hasTheme } = own
  setUsualPreferences({
    ...(density !== undefined && { density }),
    ...(language !== undefined && { language }),
    ...(orders?.columns !== undefined && { orderColumns: orders.columns }),
  })
  if (favicon !== undefined) document.querySelector('link[rel=icon]')?.setAttribute('href', favicon)
  if (hasTheme) await styleSheet(`${BASE}/theme.css`)
}

/** Loaded or not, the dashboard is shown: without it in its usual colours. */
function styleSheet(href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.onload = () => resolve()
    link.onerror = () => resolve()
    document.head.append(link)
  })
}
