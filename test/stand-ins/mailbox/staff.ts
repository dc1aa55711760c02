import { choicesOf, openPage, pressButton } from './browser.ts'
import { linkIn, type OrderOnPaper, readOrderMail } from './order-mail.ts'
import type { ReceivedMail } from './post-office.ts'

/** The people behind a brand's mailbox: they have the mails and nothing else. */
export class Staff {
  readonly #mails: readonly ReceivedMail[]
  #parcels = 0

  constructor(mails: readonly ReceivedMail[]) {
    this.#mails = mails
  }

  /** One for each order. A second mail of one is taken for that only as it says so itself; a third would be a fault. */
  orders(): OrderOnPaper[] {
    const orders = new Map<string, { order: OrderOnPaper; mails: number }>()
    for (const mail of this.#mails) {
      const order = readOrderMail(mail)
      const known = orders.get(order.brandOrderId)
      const isRepetition = mail.subject.includes('[Sent again]')
      if (isRepetition !== (known !== undefined) || known?.mails === 2) throw new Error('That is one mail too many.')
      orders.set(order.brandOrderId, { order, mails: (known?.mails ?? 0) + 1 })
    }
    return [...orders.values()].map(({ order }) => order)
  }

  link(brandOrderId: string, purpose: string): string {
    const mail = this.#mails.find((one) => readOrderMail(one).brandOrderId === brandOrderId)
    if (mail === undefined) throw new Error('There is no mail of this order.')
    return linkIn(mail, purpose)
  }

  accept = (id: string): Promise<void> => this.#report(id, 'accept', {})

  async ship(id: string, lines: readonly { lineId: string; quantity: number }[]): Promise<void> {
    const { form } = await openPage(this.link(id, 'ship'))
    const none = [...form.keys()].filter((name) => name.startsWith('quantity.')).map((name) => [name, '0'])
    const some = lines.map(({ lineId, quantity }) => [`quantity.${lineId}`, String(quantity)])
    const parcel = { carrier: 'UPS', trackingNumber: `1Z999${++this.#parcels}` }
    await this.#report(id, 'ship', { ...Object.fromEntries([...none, ...some]), ...parcel })
  }

  /** Every parcel that the page knows to be on its way. */
  async deliver(id: string): Promise<void> {
    for (const shipment of choicesOf(await openPage(this.link(id, 'deliver')), 'shipment')) {
      await this.#report(id, 'deliver', { shipment })
    }
  }

  cancel = (id: string): Promise<void> => this.#report(id, 'cancel', { reason: 'out_of_stock' })

  async cancelUnits(id: string, { lineId, quantity }: { lineId: string; quantity: number }): Promise<void> {
    const { form } = await openPage(this.link(id, 'cancel'))
    const none = [...form.keys()].filter((name) => name.startsWith('quantity.')).map((name) => [name, '0'])
    await this.#report(id, 'cancel', {
      ...Object.fromEntries(none),
      [`quantity.${lineId}`]: String(quantity),
      reason: 'out_of_stock',
    })
  }

  async refund(id: string, total: number): Promise<void> {
    const order = this.orders().find(({ brandOrderId }) => brandOrderId === id)
    const decimals = { USD: 2, JPY: 0, KWD: 3 }[order?.currency ?? ''] ?? 2
    await this.#report(id, 'refund', { amount: (total / 10 ** decimals).toFixed(decimals) })
  }

  /** Opens the link, fills in what the page asks for, presses the button. */
  async #report(id: string, purpose: string, entries: Record<string, string>): Promise<void> {
    const url = this.link(id, purpose)
    const page = await openPage(url)
    for (const [name, value] of Object.entries(entries)) {
      if (!page.text.includes(` name="${name}"`)) throw new Error(`The page to ${purpose} does not ask for ${name}.`)
      page.form.set(name, value)
    }
    const { status } = await pressButton(url, page.form)
    if (status !== 200) throw new Error(`The page to ${purpose} answered ${status}.`)
  }
}
