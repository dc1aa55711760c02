import { voiceDraftSchema } from '../../../../functions/brands/voice.ts'
import type { CustomerMail } from '../../../../functions/customer-mails/sending/mail-row.ts'
import type { CustomerMailStore } from '../../../../functions/customer-mails/sending/mail-store.ts'
import type { SendDependencies } from '../../../../functions/customer-mails/sending/send-occasion.ts'
import type { BrandOrder, Return } from '../../../../functions/orders/brand-order.ts'
import type { OrderEvent } from '../../../../functions/orders/event.ts'
import { occasionOf } from '../../../../functions/orders/mails/mail-occasion.ts'
import { occasions } from '../../../../functions/orders/mails/occasion.ts'
import type { Mail, SendOutcome } from '../../../../functions/outgoing/mails/send-mail.ts'
import { adasContent, auroraBrandOrder } from '../../brands/purchased-order.ts'
import { someBrand } from '../../brands/some-brand.ts'

export const start = Date.parse('2026-11-22T18:00:00.000Z')
export const voice = voiceDraftSchema.parse({ senderName: 'Aurora' })
export const brand = someBrand('aurora', { voice })
export const brandOrder = auroraBrandOrder({ status: 'accepted', voiced: [...occasions] })

/** An event of the brand order; only what is looked at is in it. */
export function eventAbout(type: OrderEvent['type'], data: Record<string, unknown> = {}, id = 'evt_1'): OrderEvent {
  const subject = Object.values(data)[0] as { id?: string } | undefined
  return {
    id,
    type,
    timestamp: new Date(start).toISOString(),
    orderId: 'ord_1',
    brandOrderId: 'bo_1',
    subject: { id: subject?.id ?? 'bo_1' },
    data,
  } as unknown as OrderEvent
}

export const confirmed = eventAbout('order.in_progress')
export const shipped = (id: string) => eventAbout('order.shipped', { fulfillment: { id } })
export const refunded = (id: string) => eventAbout('order.refund_issued', { refund: { id } })

/** An approval as it was told, and the brand order whose return is so by now. */
export const approved = (hasLabel: boolean) =>
  eventAbout('order.return_updated', { return: { id: 'ret_1', status: 'approved', hasLabel } })
export const returning = (status: Return['status'], hasLabel: boolean): BrandOrder => {
  const known = { id: 'ret_1', reference: 'R-1', status, lines: [], hasLabel, requestedAt: '', reported: null }
  return { ...brandOrder, returns: [known] }
}

export function occurred(event: OrderEvent) {
  const occasion = occasionOf(event)
  if (occasion === null) throw new Error(`${event.type} is no occasion.`)
  return { occasion, event }
}

/** Rows under the conditions of the real store. */
export function memoryMails() {
  const rows = new Map<string, CustomerMail>()
  const keyOf = ({ brandOrderId, mailId }: Pick<CustomerMail, 'brandOrderId' | 'mailId'>) => `${brandOrderId} ${mailId}`
  const store: CustomerMailStore = {
    find: async (brandOrderId, mailId) => rows.get(keyOf({ brandOrderId, mailId })) ?? null,
    async claim(before, next) {
      const stored = rows.get(keyOf(next)) ?? null
      const stands =
        before === null
          ? stored === null
          : stored?.state === before.state && stored.at === before.at && stored.resends === before.resends
      if (stands) rows.set(keyOf(next), next)
      return stands
    },
    async settle(claimed, outcome) {
      const stored = rows.get(keyOf(claimed))
      if (stored?.token !== claimed.token || stored?.state !== 'sending') return
      rows.set(keyOf(claimed), { ...stored, ...outcome, token: null })
    },
  }
  /** What the function that hears of SES does with a send event of the newest try. */
  const hearSent = (tags: Mail['tags'], now: Date) => {
    const key = keyOf({ brandOrderId: tags.brandOrderId ?? '', mailId: tags.mailId ?? '' })
    const stored = rows.get(key)
    if (stored?.state !== 'sending' || String(stored.mails) !== tags.mailTry) return
    rows.set(key, { ...stored, state: 'sent', token: null, at: now.toISOString() })
  }
  return { rows, store, hearSent }
}

/** All that sending needs, on memory and a clock of its own. */
export function mailStand(changes: Partial<SendDependencies> = {}) {
  const clock = { now: start }
  const mails = memoryMails()
  const sent: Mail[] = []
  let tokens = 0
  const dependencies: SendDependencies = {
    mails: mails.store,
    findBrandOrder: async () => brandOrder,
    findBrand: async () => brand,
    openCustomer: async () => adasContent,
    write: async ({ event }) => ({ language: 'en', subject: event.type, html: '<p>Hello</p>', text: 'Hello' }),
    testOrdersAreMailed: true,
    sendMail: async (mail): Promise<SendOutcome> => {
      sent.push(mail)
      return { outcome: 'sent', messageId: `m-${sent.length}` }
    },
    senderOf: async () => ({ name: 'Aurora', address: 'orders@mail.example', replyTo: null, isShared: true }),
    senderRefused: async () => undefined,
    now: () => new Date(clock.now),
    newToken: () => `t-${tokens++}`,
    timeScale: 1,
    ...changes,
  }
  return { ...mails, clock, sent, dependencies }
}
