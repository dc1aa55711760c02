import type { Page } from '../pages/page.ts'
import { stopPage } from './look/page-frame.ts'
import type { OpenedPage } from './open-page.ts'
import type { Stop } from './texts/page-texts.ts'

export interface PageAnswer {
  readonly status: number
  readonly page: Page
}

export const STATUS: Readonly<Record<Stop, number>> = {
  invalid: 404,
  expired: 410,
  busy: 429,
  cross_site: 403,
  trouble: 500,
  not_supported: 409,
  not_now: 409,
}

export function stopAnswer({ stop, language }: Extract<OpenedPage, { stop: Stop }>): PageAnswer {
  return { status: STATUS[stop], page: stopPage(language, stop) }
}

/** The page in place of a problem of `httpHandler`. */
export function stopOfStatus(status: number): Stop {
  if (status === 404) return 'invalid'
  return status === 429 ? 'busy' : 'trouble'
}
