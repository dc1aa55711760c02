import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Submission } from '../../functions/brands/kinds/submission.ts'

/** What the brand's staff are asked to do with an order, so that its server has something to report. */
export const staffSteps = {
  ship_one: 'ship one of its two units, as a parcel of its own',
  ship_rest: 'ship the unit that is left, as a second parcel',
  ship_all: 'ship both of its units as one parcel',
  deliver: 'report both parcels as delivered',
  receive_return: 'report the goods of its return as received',
  issue_refund: 'report its refund as issued',
} as const
export type StaffStep = keyof typeof staffSteps

/** Asks for a step; what came of it arrives as an update. */
export type AskStaff = (step: StaffStep, order: Submission, brandReference: string | null) => Promise<void>

/** Says at the terminal what a person is to do. */
export function askPerson(print: (line: string) => void, waitSeconds: number): AskStaff {
  return async (step, order, brandReference) => {
    const name = brandReference ?? order.brandOrderId
    print(`  … Please ${staffSteps[step]} (order ${name}). Waiting up to ${waitSeconds} s for the update.`)
  }
}

/** Runs a command of the brand engineer's for every step, with the order in its environment. */
export function askCommand(command: string, print: (line: string) => void): AskStaff {
  return async (step, order, brandReference) => {
    const env = {
      ...process.env,
      CHECK_STEP: step,
      CHECK_BRAND_ORDER_ID: order.brandOrderId,
      CHECK_REFERENCE: brandReference ?? order.brandOrderId,
    }
    const child = spawn(command, { shell: true, env, stdio: ['ignore', 'ignore', 'inherit'] })
    const [code] = await once(child, 'exit')
    if (code !== 0) print(`  … The --staff command ended with ${code} at ${step}.`)
  }
}
