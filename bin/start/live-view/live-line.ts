import type { Seen } from '../demo-brands/seen.ts'
import { eventRemark } from '../demo-order/event-line.ts'
import type { Attempt, Delivery, Endpoint, OrderEvent } from '../storefront-api.ts'
import type { Terminal } from '../terminal/terminal.ts'

type Styles = Pick<Terminal, 'style'>

/** A line of the live view: when, who, what, and what there is to know about it. */
function line(now: Date, who: string, what: string, about: string, colour: 'cyan' | 'red', terminal: Styles): string {
  const time = terminal.style('dim', now.toTimeString().slice(0, 8))
  return `  ${time}  ${who.padEnd(10)} ${terminal.style(colour, what.padEnd(24))} ${terminal.style('dim', about)}`.trimEnd()
}

/** An event of an order, as the feed, webhooks and event buses carry it. */
export function eventLiveLine(now: Date, event: OrderEvent, terminal: Styles): string {
  const about = [event.externalId, event.brandId, eventRemark(event)].filter((part) => part).join('  ')
  const isBad = event.type.endsWith('rejected') || event.type.endsWith('required')
  return line(now, 'event', event.type, about, isBad ? 'red' : 'cyan', terminal)
}

/** A command to a brand, or a report from it. */
export function brandLiveLine(now: Date, brandId: string, seen: Seen, terminal: Styles): string {
  const arrow = seen.direction === 'command' ? '←' : '→'
  const isBad = /^(refused|5|4)/.test(seen.result)
  return line(
    now,
    brandId,
    `${arrow} ${seen.type}`,
    `${seen.result}  ${seen.brandOrderId}`,
    isBad ? 'red' : 'cyan',
    terminal,
  )
}

/** A webhook that was delivered, failed or was given up. `attempt` is the last one of a delivery that goes on. */
export function webhookLiveLine(
  now: Date,
  { url }: Endpoint,
  { status, attempts, reason, eventType }: Delivery,
  attempt: Attempt | null,
  terminal: Styles,
): string {
  const tries = attempts === 1 ? '1 attempt' : `${attempts} attempts`
  const result = { succeeded: 'delivered', exhausted: `given up (${reason ?? ''})` }[status] ?? failureOf(attempt)
  const colour = status === 'succeeded' ? 'cyan' : 'red'
  return line(now, 'webhook', `→ ${eventType}`, `${result}, ${tries}  ${url}`, colour, terminal)
}

function failureOf(attempt: Attempt | null): string {
  if (attempt === null) return 'not yet delivered'
  const { outcome, status, nextTryAt } = attempt
  const answer = status === null ? outcome.replaceAll('_', ' ') : `answered ${status}`
  const next = nextTryAt === null ? '' : `, next try ${new Date(nextTryAt).toTimeString().slice(0, 8)}`
  return `not delivered (${answer}${next})`
}
