import type { RequestListener, ServerResponse } from 'node:http'
import type { ConfigFiles } from '../../../lib/dashboard/config/config-files.ts'
import type { ApiAddress } from '../deployment/api-address.ts'
import { listenOnLoopback } from '../network/loopback.ts'
import { DashboardFiles } from './dashboard-files.ts'
import { inboxSchema } from './inbox.ts'
import { indexPage, notePage } from './index-page.ts'
import { mailboxAnswer } from './mailbox-page.ts'
import { passOnTo } from './proxy.ts'
import { type LocalSignIn, localSignIn, returnTo } from './sign-in.ts'

/** What the deployed HTTP API serves; the rest of the site is pages of the local run. */
const OF_THE_API = ['/v1', '/admin', '/support', '/slack', '/docs', '/brand-actions', '/brand-contacts', '/orders']

export type Site = { readonly url: string; stop(): Promise<void> }

export type SiteOptions = {
  readonly port: number
  readonly api: ApiAddress
  /** The emulator's endpoint, for its SES inbox and its sign-in pages. */
  readonly endpointUrl: string
  /** Absent where nobody signs in to the dashboard. */
  readonly signIn?: LocalSignIn
  /** What the platform has made its own of the dashboard. Default: what `deploy/dashboard.config.json` says. */
  readonly own?: ConfigFiles
}

/** One address for a local run: the API, its docs, the mailbox and the dashboard. Listens on loopback only. */
export async function startSite({ port, api, endpointUrl, signIn, own }: SiteOptions): Promise<Site> {
  const passOn = passOnTo(api)
  const dashboard = new DashboardFiles([endpointUrl], own)
  const answerRequest: RequestListener = (incoming, answer) => {
    const path = (incoming.url ?? '/').split('?', 1)[0] ?? '/'
    if (OF_THE_API.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))) {
      passOn.handle(incoming, answer)
      return
    }
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD')
      html(answer, 405, notePage('Only GET is possible here.'))
    else if (path === '/') html(answer, 200, indexPage())
    else if (path === '/dashboard/config.json' && signIn !== undefined)
      json(answer, { ...dashboard.shown, signIn: localSignIn(signIn, endpointUrl, `${url}/dashboard`) })
    else if (path === '/dashboard' || path.startsWith('/dashboard/'))
      void dashboard.answer(path, answer).catch(() => html(answer, 500, notePage('The dashboard could not be built.')))
    else if (path === '/mailbox' || path.startsWith('/mailbox/')) void mailbox(incoming.url ?? '', answer, endpointUrl)
    else html(answer, 404, notePage('There is no such page.'))
  }
  const listening = await listenOnLoopback(answerRequest, port)
  const url = `http://localhost:${listening.port}`
  const stop = async () => {
    passOn.close()
    await listening.stop()
  }
  if (signIn !== undefined) await returnTo(signIn, endpointUrl, `${url}/dashboard`)
  return { url, stop }
}

async function mailbox(url: string, answer: ServerResponse, endpointUrl: string): Promise<void> {
  try {
    const asked = await fetch(`${endpointUrl}/_ministack/ses/messages`)
    const inbox = inboxSchema.parse(await asked.json())
    const shown = mailboxAnswer(url, Object.values(inbox.messages).flat())
    if (shown === null) html(answer, 404, notePage('There is no such e-mail.'))
    else html(answer, 200, shown)
  } catch {
    html(answer, 502, notePage('The AWS emulator does not show its mailbox.'))
  }
}

function html(answer: ServerResponse, status: number, content: string): void {
  answer.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data: https:; frame-src 'self'",
    'x-content-type-options': 'nosniff',
  })
  answer.end(content)
}

function json(answer: ServerResponse, content: object): void {
  answer.writeHead(200, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  answer.end(JSON.stringify(content))
}
