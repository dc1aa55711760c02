import { Problem } from '../../http/problem.ts'
import { log, OperatorError } from '../../runtime/log.ts'
import type { QueuedUpdate } from '../kinds/queued-update.ts'
import { type ReceiveUpdateDependencies, takeVerdict } from './receive-update.ts'

export interface QueuedMessage extends QueuedUpdate {
  /** ARN of the queue that it came by. */
  readonly queueArn: string
}

/** The brand whose queue it is: each has its own, and its name says whose. Null for any other queue. */
export function brandOfQueue(queueArn: string, prefix: string): string | null {
  const name = queueArn.split(':').at(-1) ?? ''
  return name.startsWith(prefix) && name.length > prefix.length ? name.slice(prefix.length) : null
}

/**
 * Receives an update that a brand put on its queue: the same way as one by HTTPS from there on. Who may send to the queue
 * is the queue's policy, so the message needs no signature. What cannot be taken throws, and ends as a dead letter with
 * an alarm: the queue's sender gets no answer, so nothing may be dropped in silence.
 */
export async function receiveQueuedUpdate(
  { queueArn, ...message }: QueuedMessage,
  prefix: string,
  now: Date,
  dependencies: ReceiveUpdateDependencies,
): Promise<void> {
  const brandId = brandOfQueue(queueArn, prefix)
  const brand = brandId === null ? null : await dependencies.findBrand(brandId)
  if (brand === null) throw new OperatorError('There is no brand of this queue.')
  const { readQueued } = await dependencies.connect(brand)
  if (readQueued === undefined) throw new OperatorError(`Brand ${brand.id} takes no updates from a queue.`)
  const verdict = await readQueued(message)
  if (verdict.verdict === 'unverified') throw new OperatorError(`An update of ${brand.id} is not genuine.`)
  try {
    await takeVerdict(brand.id, verdict, now, dependencies)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    // Codes and places of its faults; what stood there may be a person's.
    const faults = error.errors.map(({ code, pointer }) => `${code} at ${pointer || 'the body'}`)
    log('warn', 'UPDATE_REFUSED', {
      brandId: brand.id,
      updateId: message.id,
      reason: [error.code, ...faults].join('; '),
    })
    throw new OperatorError(`An update of ${brand.id} was refused: ${error.code}.`)
  }
}
