import type { Brand } from '../../brands/brand.ts'
import { findIntegration } from '../../brands/kinds/integrations.ts'
import type { Command, CommandIds } from '../../dispatch/commands/command.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import { timestamp } from '../../runtime/clock.ts'
import type { ErasureOrder, Telling } from './erasure.ts'

export interface TellDependencies {
  readonly findBrand: (brandId: string) => Promise<Brand | null>
  /** Stores a command that is due at once; one that is there stays as it is. */
  readonly putCommand: (command: Command) => Promise<void>
  readonly findCommand: (ids: CommandIds) => Promise<Command | null>
}

type TellingOrder = ErasureOrder['brandOrders'][number]

/** Tells each brand that was sent its part of the order. The commands reach brands that are away when they are back. */
export async function tellBrands(
  erasureId: string,
  brandOrders: readonly BrandOrder[],
  now: Date,
  { findBrand, putCommand }: TellDependencies,
): Promise<TellingOrder[]> {
  const sent = brandOrders.filter(({ firstAttemptAt }) => firstAttemptAt !== null)
  return Promise.all(
    sent.map(async ({ id, orderId, brandId }) => {
      const brand = await findBrand(brandId)
      if (!takesErasures(brand)) return { id, brandId, telling: 'cannot' as const }
      await putCommand({
        id: erasureId,
        kind: 'erasure',
        orderId,
        brandOrderId: id,
        brandId,
        isWhole: true,
        requestedAt: timestamp(now),
        attempts: 0,
        firstAttemptAt: null,
        leasedUntil: null,
        pending: null,
        dueAt: timestamp(now),
      })
      return { id, brandId, telling: 'asked' as const }
    }),
  )
}

function takesErasures(brand: Brand | null): boolean {
  const integration = brand === null ? null : findIntegration(brand.integration)
  return brand !== null && integration?.capabilities(brand.settings).erasure.level === 'order'
}

/** The same with what the brands have answered by now. */
export async function withAnswers(
  erasureId: string,
  order: ErasureOrder,
  { findCommand }: Pick<TellDependencies, 'findCommand'>,
): Promise<ErasureOrder> {
  const brandOrders = await Promise.all(
    order.brandOrders.map(async (one) => {
      if (one.telling !== 'asked') return one
      const command = await findCommand({ orderId: order.orderId, brandOrderId: one.id, commandId: erasureId })
      return { ...one, telling: tellingOf(command) }
    }),
  )
  return { ...order, brandOrders }
}

function tellingOf(command: Command | null): Telling {
  switch (command?.settled) {
    case 'accepted':
      return 'told'
    case 'refused':
      return 'refused'
    case undefined:
    case null:
      return 'asked'
    default:
      return 'unreached'
  }
}
