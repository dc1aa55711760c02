import type { Account } from '../../local-run/outputs.ts'
import type { RunningBrand } from '../demo-brands/server.ts'
import type { Emulator } from '../emulator/emulator.ts'
import type { Shutdown } from '../processes/shutdown.ts'
import { memberId } from '../seed/members.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { fillDemo } from './filling/fill-demo.ts'
import { readKeptDemo } from './filling/kept-demo.ts'
import { startReceiver } from './filling/receiver.ts'

export type DemoToAdd = {
  readonly apiUrl: string
  readonly poolId: string
  readonly emulator: Emulator
  /** Of the cast. */
  readonly brands: readonly RunningBrand[]
  readonly registered: { readonly adminKey: string; readonly members: Record<'support' | 'supportAdmin', Account> }
  readonly terminal: Terminal
  readonly shutdown: Shutdown
}

/** Any free port, at the first start. */
const ANY_PORT = 0

/** A fortnight of orders, their brands, and a receiver of webhooks: `npm start -- --demo`. */
export async function addDemo({ apiUrl, poolId, emulator, brands, registered, terminal, shutdown }: DemoToAdd) {
  const { adminKey, members } = registered
  const { endpointUrl, hostForFunctions } = emulator
  await terminal.phase(
    'Demo data',
    async (say) => {
      const receiver = await startReceiver(readKeptDemo()?.receiverPort ?? ANY_PORT)
      shutdown.add(() => receiver.stop())
      const { support, supportAdmin } = members
      const [first, second] = await Promise.all(
        [support, supportAdmin].map((one) => memberId(endpointUrl, poolId, one)),
      )
      const memberIds = [first ?? '', second ?? ''] as const
      const receiverPort = receiver.port
      return fillDemo({ apiUrl, adminKey, endpointUrl, hostForFunctions, brands, receiverPort, memberIds, say })
    },
    (summary) => summary,
  )
  terminal.line()
}
