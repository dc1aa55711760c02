import type * as z from 'zod'
import { commandAnswerSchema, orderAnswerSchema } from '../../functions/brands/kinds/signed-http/answers.ts'
import { readAnswer } from '../../functions/brands/kinds/signed-http/read-answer.ts'
import type { Submission } from '../../functions/brands/kinds/submission.ts'
import type { BrandCommand, CommandType, SendCommand, Tweak } from './command-sender.ts'
import { type Goods, lookupOf, type OrderBook, submissionOf } from './orders.ts'
import type { RawAnswer } from './send-raw.ts'

export type OrderAnswer = z.output<typeof orderAnswerSchema>
export type CommandAnswer = z.output<typeof commandAnswerSchema>
/** An answer that can be read, or the sentence that says why not. */
export type Heard<Answer> = { readonly answer: Answer } | { readonly found: string }

export interface BrandParts {
  readonly send: SendCommand
  readonly book: OrderBook
  readonly goods: Goods
  readonly offered: ReadonlySet<CommandType>
  readonly secret: string
}

/** A brand's server, and what is asked of it. */
export class BrandUnderCheck {
  readonly send: SendCommand
  readonly book: OrderBook
  readonly goods: Goods
  /** Commands beside `order.submit` and `order.lookup` that this brand says it can do. */
  readonly offered: ReadonlySet<CommandType>
  readonly secret: string

  constructor({ send, book, goods, offered, secret }: BrandParts) {
    this.send = send
    this.book = book
    this.goods = goods
    this.offered = offered
    this.secret = secret
  }

  async submit(order: Submission, tweak?: Tweak): Promise<Heard<OrderAnswer>> {
    return heard(orderAnswerSchema, await this.send(submissionOf(order), tweak))
  }

  async lookup(brandOrderId: string, tweak?: Tweak): Promise<Heard<OrderAnswer>> {
    return heard(orderAnswerSchema, await this.send(lookupOf(brandOrderId), tweak))
  }

  async ask(command: BrandCommand): Promise<Heard<CommandAnswer>> {
    return heard(commandAnswerSchema, await this.send(command))
  }

  /** An order that the brand has taken. */
  async taken(change?: Partial<Submission>): Promise<{ order: Submission; answer: OrderAnswer } | { found: string }> {
    const order = this.book.order(change)
    const said = await this.submit(order)
    if ('found' in said) return said
    const { answer } = said
    if (answer.outcome === 'accepted' || answer.outcome === 'pending') return { order, answer }
    return { found: `A new order was answered ${outcomeText(answer)}.` }
  }
}

export function heard<Schema extends z.ZodType>(schema: Schema, raw: RawAnswer): Heard<z.output<Schema>> {
  if (raw.kind === 'no_answer') return { found: `There was no answer: ${raw.why}.` }
  if (raw.status !== 200) return { found: `The status was ${raw.status} instead of 200.` }
  const read = readAnswer(schema, { kind: 'answer', status: 200, headers: {}, body: raw.body })
  if ('answer' in read) return read
  const where =
    read.fault === '#body' ? 'The body is not the JSON object of an answer' : `The field ${read.fault} does not fit`
  return { found: `${where}.` }
}

/** `refused (out_of_stock)`. */
export function outcomeText(answer: Pick<OrderAnswer, 'outcome' | 'reason'>): string {
  const { outcome, reason } = answer
  return outcome === 'refused' && reason != null ? `${outcome} (${reason.code})` : outcome
}
