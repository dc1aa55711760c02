import type { Stage } from '../options/stage.ts'

/** Where the local run serves the dashboard unless it is told another port; `npm start` names the one it has. */
const LOCAL_URL = 'http://localhost:3000/dashboard'

/** Where the dashboard may be opened, without a slash at the end; the first is the usual one. Empty where no host name is known. */
export function dashboardUrls({ isLocal, domainName, dashboardUrl }: Stage): string[] {
  const urls = [
    ...(dashboardUrl === undefined ? [] : [dashboardUrl.replace(/\/+$/, '')]),
    ...(domainName === undefined ? [] : [`https://${domainName}/dashboard`]),
    ...(isLocal ? [LOCAL_URL] : []),
  ]
  return [...new Set(urls)]
}
