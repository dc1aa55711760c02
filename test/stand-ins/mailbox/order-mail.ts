import type { ReceivedMail } from './post-office.ts'

/** Decimals by currency, and how the English mail writes it; not read from our code. */
const currencies: Readonly<Record<string, { readonly code: string; readonly decimals: number }>> = {
  $: { code: 'USD', decimals: 2 },
  '¥': { code: 'JPY', decimals: 0 },
  KWD: { code: 'KWD', decimals: 3 },
}

export interface OrderOnPaper {
  readonly brandOrderId: string
  readonly currency: string
  readonly total: number
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
  readonly address: string
  readonly note: string
}

/** What a person learns from an order mail: only its text, as it is read. */
export function readOrderMail({ text }: ReceivedMail): OrderOnPaper {
  const [, brandOrderId = ''] = /^Our reference:\n {2}(\S+)$/m.exec(text) ?? []
  const [, symbol = '', figures = ''] = /^Total: ([^\d\s]+)\s?([\d.,]+)$/mu.exec(text) ?? []
  const currency = currencies[symbol]
  const decimals = figures.split('.')[1]?.length ?? 0
  if (currency === undefined || decimals !== currency.decimals) throw new Error(`${symbol} ${figures} is no amount.`)
  const items = [...text.matchAll(/^ {4}Quantity: (\d+)\n {4}SKU: (.+)$/gm)]
  return {
    brandOrderId,
    currency: currency.code,
    total: Number(figures.replace(/\D/g, '')),
    lines: items.map(([, quantity, sku = '']) => ({ sku, quantity: Number(quantity) })),
    address: fact(text, 'Ship to'),
    note: fact(text, 'Gift message'),
  }
}

/** The link of that purpose, on a line of its own. */
export function linkIn({ text }: ReceivedMail, purpose: string): string {
  const found = text.split('\n').find((line) => /^https?:/.test(line) && line.includes(`.${purpose}.`))
  if (found === undefined) throw new Error(`The mail has no link to ${purpose}.`)
  return found
}

function fact(text: string, term: string): string {
  const [, lines = ''] = new RegExp(`^${term}:\\n((?: {2}.*(?:\\n|$))+)`, 'm').exec(text) ?? []
  return lines.replace(/^ {2}/gm, '').trimEnd()
}
