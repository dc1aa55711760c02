import { unmarshall } from '@aws-sdk/util-dynamodb'

const brands: Record<string, string> = JSON.parse(process.env.BRANDS ?? '{}')

interface Batch {
  readonly Records: readonly { readonly dynamodb: { readonly NewImage: Parameters<typeof unmarshall>[0] } }[]
}

/** Sends each new order's lines to their brands. */
export async function handler({ Records }: Batch): Promise<void> {
  for (const { dynamodb } of Records) {
    const order = unmarshall(dynamodb.NewImage) as Order
    await Promise.all(Object.entries(brands).map(([brandId, url]) => submit(order, brandId, url)))
  }
}

interface Order {
  readonly id: string
  readonly lines: readonly { readonly brandId: string }[]
}

async function submit(order: Order, brandId: string, url: string): Promise<void> {
  const lines = order.lines.filter((line) => line.brandId === brandId)
  const data = { ...order, brandOrderId: `${order.id}-${brandId}`, lines }
  await fetch(url, { method: 'POST', body: JSON.stringify({ type: 'order.submit', data }) })
}
