import type { Stage } from '../options/stage.ts'
import { alarmTargetNames } from './alarm-target-name.ts'
import { brandQueueName } from './deployed-brand-queues.ts'

/** What people outside rely on by its name. A deployment that takes one away breaks them, and gives it back to nobody. */
export interface Promises {
  /** The API's host name: storefronts, brands and webhooks have it. */
  readonly hostNames: readonly string[]
  /** The domain of mails: its proof and its reputation are gone with it. */
  readonly mailDomains: readonly string[]
  /** Other event buses that get events, by the names of their subscriptions. */
  readonly eventSubscriptions: readonly string[]
  /** Accounts that have rules of their own on the event bus. */
  readonly eventReaderAccounts: readonly string[]
  /** Accounts that report what a brand does by a queue of its own, as `brandQueueName` names them. */
  readonly brandQueues: readonly string[]
  /** Who is told of alarms, as `alarmTargetName` names them: nobody notices that an alarm reaches nobody. */
  readonly alarmTargets: readonly string[]
}

export function promisesOf(stage: Stage): Promises {
  const { domainName, mailDomain, eventSubscriptions, eventReaderAccounts, brandQueues } = stage
  return {
    hostNames: domainName === undefined ? [] : [domainName],
    mailDomains: mailDomain === undefined ? [] : [mailDomain],
    eventSubscriptions: eventSubscriptions.map(({ name }) => name),
    eventReaderAccounts,
    brandQueues: brandQueues.flatMap(({ brandId, accounts }) => accounts.map((one) => brandQueueName(brandId, one))),
    alarmTargets: alarmTargetNames(stage),
  }
}

const words: Readonly<Record<keyof Promises, string>> = {
  hostNames: 'the host name',
  mailDomains: 'the mail domain',
  eventSubscriptions: 'the event subscription',
  eventReaderAccounts: 'the rules of the account',
  brandQueues: 'the queue of the brand and account',
  alarmTargets: 'who is told of alarms,',
}

/**
 * Throws a sentence when something that is deployed is not wanted any more, unless `drop` names it: an options file
 * of another branch, or a line deleted by mistake, must not reach the people who rely on it.
 */
export function refuseToDrop(deployed: Promises, wanted: Promises, drop: readonly string[]): void {
  const dropped = (Object.keys(words) as (keyof Promises)[]).flatMap((kind) =>
    deployed[kind]
      .filter((name) => !wanted[kind].includes(name) && !drop.includes(name))
      .map((name) => ({ name, text: `${words[kind]} "${name}"` })),
  )
  if (dropped.length === 0) return
  throw new Error(
    `This deployment would drop ${dropped.map(({ text }) => text).join(', ')}. ` +
      'Put it back into the options file, or, when nobody relies on it any more, ' +
      `add "-c drop=${[...drop, ...dropped.map(({ name }) => name)].join(',')}".`,
  )
}
