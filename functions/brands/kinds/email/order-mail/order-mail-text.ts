import type { Texts } from '../texts/every-text.ts'
import type { OrderView } from './order-view.ts'

/** The mail for readers without HTML. Each link on a line of its own, so that no reader cuts it. */
export function orderMailText(view: OrderView, mail: Texts['mail']): string {
  const facts = view.facts.map(([term, lines]) => `${term}:\n${lines.map((line) => `  ${line}`).join('\n')}`)
  const items = view.items.map(({ title, details, total }) =>
    [`- ${title}`, ...details.map((detail) => `    ${detail}`), `    ${mail.total}: ${total}`].join('\n'),
  )
  const sums = view.sums.map(([name, amount]) => `${name}: ${amount}`)
  const actions = view.actions.map(({ link, hint, url }) => `${link} (${hint})\n${url}`)
  const blocks = [
    ...view.warnings.map((warning) => `*** ${warning} ***`),
    view.title,
    view.opening.join('\n'),
    facts.join('\n'),
    `${mail.items}:\n${items.join('\n')}`,
    sums.join('\n'),
    `${mail.whatNext}:\n\n${actions.join('\n\n')}`,
    view.confirm,
    mail.linksNote,
  ]
  return `${blocks.join('\n\n')}\n`
}
