import { randomUUID } from 'node:crypto'
import { demoOrder } from '../../../bin/start/demo-order/demo-order.ts'
import type { InstantBrand } from './instant-brands.ts'
import { emulatorCpu } from './process-cpu.ts'

/** A way to place an order. Answers the id that each brand gets it under. */
export interface Pipeline {
  readonly name: string
  readonly place: (order: object) => Promise<ReadonlyMap<string, string>>
}

/** Ours, over its public API. */
export function ourPipeline(apiUrl: string, key: string): Pipeline {
  return {
    name: 'ours',
    async place(order) {
      const headers = {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      }
      const answer = await post(`${apiUrl}/v1/orders`, order, headers)
      const { brandOrders } = JSON.parse(answer) as { brandOrders: { id: string; brandId: string }[] }
      return new Map(brandOrders.map(({ brandId, id }) => [brandId, id]))
    },
  }
}

/** The bare one. */
export function barePipeline(apiUrl: string, brandIds: readonly string[]): Pipeline {
  return {
    name: 'bare',
    async place(order) {
      const { id } = JSON.parse(await post(`${apiUrl}/v1/orders`, order, {}))
      return new Map(brandIds.map((brandId) => [brandId, `${id}-${brandId}`]))
    },
  }
}

async function post(url: string, body: object, headers: Record<string, string>): Promise<string> {
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
  return answer.text()
}

/** One round of orders. */
export interface Round {
  readonly seconds: number
  /** Of each order, in milliseconds: from the request until both brands have it. */
  readonly times: readonly number[]
  /** Processor time in milliseconds. */
  readonly functions: number
  readonly emulator: number
}

/** Places `count` orders, `atOnce` at a time, each until its brands have it. */
export async function placeOrders(
  { place }: Pipeline,
  brands: readonly InstantBrand[],
  { count, atOnce }: { readonly count: number; readonly atOnce: number },
): Promise<Round> {
  const times: number[] = []
  let next = 0
  const worker = async () => {
    while (next < count) {
      next++
      const began = performance.now()
      const ids = await place(demoOrder(`BENCH-${randomUUID().slice(0, 13)}`))
      await Promise.all(brands.map((brand) => brand.arrived(ids.get(brand.id) ?? '')))
      times.push(performance.now() - began)
    }
  }
  const before = emulatorCpu()
  const began = performance.now()
  await Promise.all(Array.from({ length: atOnce }, worker))
  const seconds = (performance.now() - began) / 1000
  // What brands answered is written after they have the order.
  await new Promise((resolve) => setTimeout(resolve, 3000))
  const after = emulatorCpu()
  return {
    seconds,
    times,
    functions: after.functions - before.functions,
    emulator: after.emulator - before.emulator,
  }
}

export interface Measured {
  readonly perSecond: number
  readonly median: number
  readonly p99: number
  /** Processor time an order, in milliseconds. */
  readonly functions: number
  readonly emulator: number
}

/** All rounds of a pipeline together. */
export function together(rounds: readonly Round[]): Measured {
  const sum = (number: (round: Round) => number) => rounds.reduce((total, round) => total + number(round), 0)
  const sorted = rounds.flatMap(({ times }) => times).toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  const count = sorted.length
  return {
    perSecond: count / sum(({ seconds }) => seconds),
    median: at(0.5),
    p99: at(0.99),
    functions: sum(({ functions }) => functions) / count,
    emulator: sum(({ emulator }) => emulator) / count,
  }
}
