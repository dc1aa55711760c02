import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Follows the event feed and survives being killed at any point: the cursor is
 * kept after a page was acted on, so a page may come twice and none is skipped.
 * Replace `act`. Set DIDDO_API_URL and DIDDO_KEY; DIDDO_CURSOR_FILE is optional.
 */
const apiUrl = process.env.DIDDO_API_URL ?? 'http://localhost:3000'
const key = process.env.DIDDO_KEY ?? ''
const cursorFile = process.env.DIDDO_CURSOR_FILE ?? '.diddo-cursor'
/** Seconds between two looks when there was nothing new. */
const IDLE_SECONDS = 2
/** Seconds to the next try where the API does not say how many. */
const RETRY_SECONDS = 5

interface Page {
  readonly data: readonly {
    readonly id: string
    readonly type: string
    readonly orderId: string
    readonly sequence: number
  }[]
  readonly nextCursor: string
  readonly hasMore: boolean
}

async function act(event: Page['data'][number]): Promise<void> {
  console.log(JSON.stringify({ id: event.id, type: event.type, orderId: event.orderId, sequence: event.sequence }))
}

function keep(cursor: string): void {
  // Written beside and moved over, so that a kill in between leaves the old one whole.
  writeFileSync(`${cursorFile}.new`, cursor)
  renameSync(`${cursorFile}.new`, cursorFile)
}

async function readPage(cursor: string | undefined): Promise<Page | undefined> {
  const query = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
  const headers = { authorization: `Bearer ${key}` }
  // Nothing answers while a network or the API is away: the same page is asked for again.
  const response = await fetch(`${apiUrl}/v1/events?limit=100${query}`, { headers }).catch(() => undefined)
  if (response === undefined) {
    await pause(RETRY_SECONDS * 1000)
    return undefined
  }
  if (response.ok) return (await response.json()) as Page
  if (response.status < 500 && response.status !== 429) throw new Error(await response.text())
  await pause(1000 * Number(response.headers.get('retry-after') ?? RETRY_SECONDS))
  return undefined
}

let cursor = existsSync(cursorFile) ? readFileSync(cursorFile, 'utf8') : undefined
for (;;) {
  const page = await readPage(cursor)
  if (page === undefined) continue
  for (const event of page.data) await act(event)
  cursor = page.nextCursor
  keep(cursor)
  if (!page.hasMore) await pause(IDLE_SECONDS * 1000)
}
