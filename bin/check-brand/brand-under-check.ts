import type * as z from 'zod'
import { commandAnswerSchema, orderAnswerSchema } from '../../functions/brands/kinds/signed-http/answers.ts'
import { readAnswer } from '../../functions/brands/kinds/signed-http/read-answer.ts'
import type { Submission } from '../../functions/brands/kinds/submission.ts'
import { unitsOf } from '../../functions/orders/life/refunds/price-refund.ts'
import { remarksOn } from './answer-remarks.ts'
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
  /** What was said of answers that count and are not as they should be. */
  readonly #remarks = new Set<string>()
  #newRemarks: string[] = []

  constructor({ send, book, goods, offered, secret }: BrandParts) {
    this.send = send
    this.book = book
    this.goods = goods
    this.offered = offered
    this.secret = secret
  }

  async submit(order: Submission, tweak?: Tweak, command = submissionOf(order)): Promise<Heard<OrderAnswer>> {
    const said = this.#heardOf(order.brandOrderId, command.type, await this.send(command, tweak))
    if ('found' in said || said.answer.outcome !== 'not_found') return said
    return { found: 'A new order was answered not_found, which only answers a look-up.' }
  }

  async lookup(brandOrderId: string, tweak?: Tweak): Promise<Heard<OrderAnswer>> {
    return this.#heardOf(brandOrderId, 'order.lookup', await this.send(lookupOf(brandOrderId), tweak))
  }

  async ask(command: BrandCommand): Promise<Heard<CommandAnswer>> {
    return this.#heard(commandAnswerSchema, command.type, await this.send(command))
  }

  /** Remarks on answers since this was asked last; each is made once in a run. */
  takeRemarks(): readonly string[] {
    const remarks = this.#newRemarks
    this.#newRemarks = []
    return remarks
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

  #heardOf(brandOrderId: string, type: CommandType, raw: RawAnswer): Heard<OrderAnswer> {
    const said = this.#heard(orderAnswerSchema, type, raw)
    const order = this.book.made.get(brandOrderId)
    if ('found' in said || order === undefined || said.answer.outcome !== 'accepted') return said
    const found = faultOfLines(said.answer.lines ?? [], order)
    return found === null ? said : { found }
  }

  #heard<Schema extends z.ZodObject>(schema: Schema, type: CommandType, raw: RawAnswer): Heard<z.output<Schema>> {
    if (raw.kind === 'no_answer') return { found: `There was no answer: ${raw.why}.` }
    if (raw.status !== 200) return { found: `The status was ${raw.status} instead of 200.` }
    const read = readAnswer(schema, { kind: 'answer', status: 200, headers: {}, body: raw.body })
    if ('answer' in read) {
      this.#remark(remarksOn(schema, raw.body, read.answer).map((one) => `in the answer to ${type} ${one}`))
      return read
    }
    const where =
      read.fault === '#body' ? 'The body is not the JSON object of an answer' : `The field ${read.fault} does not fit`
    return { found: `${where}.` }
  }

  #remark(remarks: readonly string[]): void {
    for (const remark of remarks) {
      if (!this.#remarks.has(remark)) this.#newRemarks.push(remark)
      this.#remarks.add(remark)
    }
  }
}

/** The platform cannot apply such an acceptance: its staff would have to ask what was meant. */
function faultOfLines(lines: NonNullable<OrderAnswer['lines']>, order: Submission): string | null {
  for (const { lineId } of lines) {
    const ordered = order.lines.find(({ id }) => id === lineId)
    if (ordered === undefined) return `Its lines name ${lineId}, which is no line of the order.`
    const units = unitsOf(lines, lineId)
    if (units > ordered.quantity) {
      return `Its lines name ${units} units of ${lineId}, and ${ordered.quantity} were ordered.`
    }
  }
  return null
}

/** `refused (out_of_stock)`. */
export function outcomeText(answer: Pick<OrderAnswer, 'outcome' | 'reason'>): string {
  const { outcome, reason } = answer
  return outcome === 'refused' && reason != null ? `${outcome} (${reason.code})` : outcome
}
