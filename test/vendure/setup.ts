import { installVendure } from './vendure.ts'

/** Once for all files, so that no two install at once. */
export default async function setup(): Promise<void> {
  const seconds = await installVendure()
  if (seconds > 0) console.log(`Vendure was installed in ${seconds.toFixed(0)} s.`)
}
