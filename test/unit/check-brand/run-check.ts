import { checkBrand } from '../../../bin/check-brand/check-brand.ts'
import type { CheckBrandOptions } from '../../../bin/check-brand/check-brand-command.ts'
import type { CommandType } from '../../../bin/check-brand/command-sender.ts'
import { CheckFailure } from '../../../bin/command-line/command-failure.ts'
import { CarelessBrand, type Flaw } from './careless-brand.ts'

export const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
export const commands: CommandType[] = ['order.cancel', 'order.change_address', 'return.request', 'refund.request']
export const goods = { brand: 'aurora', sku: 'AUR-TEE-M', unitPrice: 2500, currency: 'USD' }

/** Runs the check against a brand with a flaw; gives the titles that failed, and all that was printed. */
export async function check(flaw: Flaw | null, withUpdates: boolean, more: Partial<CheckBrandOptions> = {}) {
  const brand = new CarelessBrand(flaw, secret)
  await brand.start()
  const printed: string[] = []
  const print = (line: string) => {
    printed.push(line)
    const awaited = /awaited at (\S+)\.$/.exec(line)?.[1]
    if (awaited !== undefined) brand.updatesUrl = awaited
  }
  const ask = async (step: string, { brandOrderId }: { brandOrderId: string }) => brand.act(step, brandOrderId)
  const given = { ...goods, url: brand.url, secretFile: '', commands, wait: 2000, ...(withUpdates && { updates: 0 }) }
  const options = { ...given, ...more }
  const failure = await checkBrand(options, secret, print, ask).catch((error: unknown) => error)
  await brand.stop()
  if (failure !== undefined && !(failure instanceof CheckFailure)) throw failure
  const text = printed.join('\n')
  const failed = [...text.matchAll(/^ {2}✗ (.*)$/gm)].map(([, title]) => title)
  return { failed, text, isFailure: failure instanceof CheckFailure }
}
