import type { Tokens } from '../session/tokens.ts'

/**
 * The hosted sign-in pages let nobody frame them, and a frame of another site shares no storage with the dashboard’s own
 * tabs. So a window signs in for the panel, and hands the tokens to the frame that opened it: from our origin to our
 * origin, and to nobody else.
 */
type Message = { readonly type: 'diddo.tokens'; readonly tokens: Tokens } | { readonly type: 'diddo.taken' }

const NAME = 'diddo-panel-sign-in'
/** The frame answers at once, if it is still there. */
const WAIT_MS = 3_000

/** Opens the window and takes its tokens. False where the browser opened none. To be called while somebody clicks. */
export function openSignInWindow(address: string, take: (tokens: Tokens) => void): boolean {
  const opened = window.open(address, NAME, 'popup,width=520,height=720')
  if (opened === null) return false
  const listen = ({ source, origin, data }: MessageEvent<Message>) => {
    if (source !== opened || origin !== location.origin || data?.type !== 'diddo.tokens') return
    window.removeEventListener('message', listen)
    opened.postMessage({ type: 'diddo.taken' } satisfies Message, location.origin)
    take(data.tokens)
  }
  window.addEventListener('message', listen)
  return true
}

/** From the window to the frame. False where no frame of ours took them, and they are forgotten. */
export function handOver(tokens: Tokens): Promise<boolean> {
  const { opener } = window
  if (opener === null) return Promise.resolve(false)
  return new Promise((resolve) => {
    const end = (isTaken: boolean) => {
      clearTimeout(timer)
      window.removeEventListener('message', listen)
      resolve(isTaken)
    }
    const listen = ({ origin, data }: MessageEvent<Message>) => {
      if (origin === location.origin && data?.type === 'diddo.taken') end(true)
    }
    const timer = setTimeout(() => end(false), WAIT_MS)
    window.addEventListener('message', listen)
    opener.postMessage({ type: 'diddo.tokens', tokens } satisfies Message, location.origin)
  })
}
