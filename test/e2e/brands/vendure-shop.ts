import type { LineQuantity } from '../../../functions/orders/brand-order.ts'
import { setUpShop } from '../../vendure/set-up-shop.ts'
import type { Staff } from '../../vendure/staff.ts'
import { Vendure } from '../../vendure/vendure.ts'
import { settingsOf, staffOf } from '../../vendure/vendure-kind.ts'
import { admin, uniqueId } from '../administration/admin.ts'
import { eventually } from '../api.ts'

/** A brand with a real Vendure of its own on this machine, which can only be polled. */
export class VendureShop {
  readonly brandId: string
  readonly staff: Staff
  readonly #vendure: Vendure

  private constructor(brandId: string, staff: Staff, vendure: Vendure) {
    this.brandId = brandId
    this.staff = staff
    this.#vendure = vendure
  }

  static async open(): Promise<VendureShop> {
    const brandId = uniqueId('vendure')
    const vendure = await Vendure.start()
    const shop = await setUpShop(vendure, [`SKU-${brandId}`])
    const settings = settingsOf({ shop, url: vendure.adminApi })
    const secrets = { username: shop.username, password: shop.password }
    const draft = { id: brandId, name: 'Vendure', integration: 'vendure', settings, secrets, modes: ['test'] }
    const made = await admin('POST', '/brands', draft)
    if (made.status !== 201)
      throw new Error(`Making the brand was answered ${made.status}: ${JSON.stringify(made.body)}`)
    return new VendureShop(brandId, staffOf({ shop, precision: 3 }), vendure)
  }

  arrived(brandOrderId: string) {
    return eventually(`Vendure to have ${brandOrderId}`, async () => (await this.booked(brandOrderId))[0])
  }

  /** Every order that the shop has of a brand order: one, unless it was created twice. */
  async booked(brandOrderId: string) {
    return (await this.staff.books()).filter((order) => order.brandOrderId === brandOrderId)
  }

  ship(brandOrderId: string, line: LineQuantity, trackingCode: string): Promise<void> {
    return this.staff.ship(brandOrderId, [line], trackingCode)
  }

  /** Requests that Vendure's own schema refused. */
  faults(): readonly string[] {
    return this.#vendure.faults()
  }

  close(): Promise<void> {
    return this.#vendure.stop()
  }
}
