import '@cloudscape-design/global-styles/index.css'
import './shell/shell.css'
import { I18nProvider } from '@cloudscape-design/components/i18n'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { client } from './api/client.gen'
import { App } from './app.tsx'
import { askingWith } from './asking/ask-api.ts'
import { forgetDrafts } from './asking/drafts.ts'
import { newQueryClient } from './asking/query-client.ts'
import { withRetryAfter } from './asking/retry-after.ts'
import { forgetRecentOrders } from './order/recent-orders.ts'
import { Session } from './session/session.ts'
import { SessionProvider } from './session/use-session.tsx'
import { type DashboardSettings, readSettings } from './settings/dashboard-settings.ts'
import { applyOwnLook } from './settings/own-look.ts'
import { applyLook, preferences, usePreferences } from './settings/preferences.ts'
import { SettingsProvider } from './settings/use-settings.tsx'
import { reloadOnNewVersion } from './shell/new-version.ts'
import { BASE } from './shell/use-follow.ts'
import { languageFrom } from './texts/languages.ts'
import { type LoadedTexts, loadTexts } from './texts/load-texts.ts'
import { TextsProvider } from './texts/use-texts.tsx'

/** They bring a session of their own. */
const SIGN_IN_WINDOWS = ['signed-in', 'panel/sign-in', 'panel/signed-in'].map((path) => `${BASE}/${path}`)

/** Starts the dashboard in `index.html`. */
async function start(element: HTMLElement): Promise<void> {
  reloadOnNewVersion()
  const settings = await readSettings()
  const chosenLanguage = () => languageFrom(preferences().language, navigator.languages)
  const look = applyOwnLook(settings)
  applyLook()
  const [texts] = await Promise.all([loadTexts(chosenLanguage()), look])
  // Cognito comes back to one host name only; what a tab keeps for it is kept by host name.
  const home = new URL(settings.signIn.redirectUri).origin
  if (home !== location.origin) return location.replace(home + location.pathname + location.search)

  const session = new Session(settings.signIn)
  const queries = newQueryClient()
  const { ask, forget } = askingWith(session)
  client.setConfig({ baseUrl: location.origin, fetch: ask, throwOnError: true })
  client.interceptors.error.use(withRetryAfter)
  session.subscribe(() => {
    if (session.state().name !== 'signed-out') return
    // Nothing of what was opened stays for whoever comes next.
    queries.clear()
    forget()
    forgetRecentOrders()
    forgetDrafts()
  })
  if (!SIGN_IN_WINDOWS.includes(location.pathname)) void session.start()
  // A fault outside of every page, which has a place of its own for faults, would leave nothing to be seen.
  createRoot(element, { onUncaughtError: (error) => tellStopped(element, error) }).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <SessionProvider session={session}>
          <Dashboard settings={settings} firstTexts={texts} />
        </SessionProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}

function Dashboard({ settings, firstTexts }: { settings: DashboardSettings; firstTexts: LoadedTexts }) {
  const language = languageFrom(usePreferences().language, navigator.languages)
  const [loaded, setLoaded] = useState(firstTexts)
  useEffect(() => {
    document.documentElement.lang = loaded.language
    if (loaded.language !== language) void loadTexts(language).then(setLoaded)
  }, [loaded, language])
  return (
    <I18nProvider locale={loaded.language} messages={[loaded.messages]}>
      <TextsProvider texts={loaded.texts} language={loaded.language}>
        <SettingsProvider settings={settings}>
          <BrowserRouter basename={BASE}>
            <App />
          </BrowserRouter>
        </SettingsProvider>
      </TextsProvider>
    </I18nProvider>
  )
}

const element = document.getElementById('dashboard')
if (element !== null) {
  start(element).catch((error: unknown) => tellStopped(element, error))
}

function tellStopped(element: HTMLElement, error: unknown): void {
  reportError(error)
  element.textContent = `The dashboard could not start. ${error instanceof Error ? error.message : ''}`
}
