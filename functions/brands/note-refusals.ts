import { timestamp } from '../runtime/clock.ts'
import type { Connection } from './kinds/integration.ts'
import type { CommandOutcome, LookupOutcome, Why } from './kinds/outcomes.ts'
import type { AskedCommand, LastRefusal } from './rate-limit/last-refusal.ts'

export type NoteRefusal = (refusal: LastRefusal) => Promise<void>

/**
 * The connection, with what its back end refuses noted for the brand's health. Whatever an integration says of the why,
 * only codes and paths of fields pass: no log, attention or answer has a value that a person wrote.
 */
export function withRefusalsNoted(connection: Connection, note: NoteRefusal | null, now: () => Date): Connection {
  async function noted<Outcome extends LookupOutcome | CommandOutcome>(
    command: AskedCommand,
    asking: Promise<Outcome>,
  ): Promise<Outcome> {
    const outcome = plain(await asking)
    const refusal = refusalIn(outcome)
    if (note !== null && refusal !== null) await note({ at: timestamp(now()), command, ...refusal })
    return outcome
  }
  const { eraseCustomer } = connection
  const asked: Partial<Connection> = {
    submit: (command) => noted('order.submit', connection.submit(command)),
    lookup: (order) => noted('order.lookup', connection.lookup(order)),
    cancel: (command) => noted('order.cancel', connection.cancel(command)),
    changeAddress: (command) => noted('order.change_address', connection.changeAddress(command)),
    requestReturn: (command) => noted('return.request', connection.requestReturn(command)),
    refund: (command) => noted('refund.request', connection.refund(command)),
    ...(eraseCustomer === undefined
      ? {}
      : { eraseCustomer: (command) => noted('customer.erase', eraseCustomer.call(connection, command)) }),
  }
  // An integration may be an object or a class; of a class a copy would lose the methods.
  return new Proxy(connection, {
    get(target, name) {
      const own: unknown = Reflect.get(asked, name) ?? Reflect.get(target, name, target)
      return typeof own === 'function' ? own.bind(target) : own
    },
  })
}

const CODE = /^[\w.:#-]{1,100}$/
const PATH = /^[\w.#[\]/-]{1,200}$/

function plain<Outcome extends LookupOutcome | CommandOutcome>(outcome: Outcome): Outcome {
  if (!('why' in outcome) || outcome.why === undefined) return outcome
  return { ...outcome, why: plainWhy(outcome.why) }
}

/** Without what is no code and no path of a field. */
export function plainWhy({ status, field, providerCode }: Why): Why {
  return {
    status: CODE.test(status) ? status : 'other',
    field: field !== null && PATH.test(field) ? field : null,
    ...(providerCode === undefined ? {} : { providerCode: CODE.test(providerCode) ? providerCode : 'other' }),
  }
}

/** Null where nothing was refused: a back end that does not answer is not told here, but as a failure of its circuit. */
function refusalIn(outcome: LookupOutcome | CommandOutcome): Omit<LastRefusal, 'at' | 'command'> | null {
  if (outcome.outcome === 'refused') {
    const { reason, why } = outcome
    return { outcome: 'refused', code: why?.providerCode ?? reason.code, field: why?.field ?? null }
  }
  if (outcome.outcome !== 'unknown') return null
  const { attention, why } = outcome
  if (!attention && why.providerCode === undefined) return null
  return { outcome: 'unknown', code: why.providerCode ?? why.status, field: why.field }
}
