import { setTimeout as pause } from 'node:timers/promises'
import { DisableRuleCommand, EnableRuleCommand, ListRulesCommand } from '@aws-sdk/client-eventbridge'
import {
  DeleteFunctionConcurrencyCommand,
  GetFunctionConcurrencyCommand,
  ListTagsCommand,
  PutFunctionConcurrencyCommand,
  ResourceInUseException,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda'
import { CommandFailure } from '../command-line/command-failure.ts'
import { type HaltDependencies, type StageFunction, stageFunctions, stageMappings } from './stage-parts.ts'

/** Keeps at each function what `stop` took, wherever `open` is started. */
const TAG = 'diddo-concurrency-before-stop'
const UNRESERVED = 'unreserved'
const SWITCH_TAG = 'diddo-switch'
/** An event source mapping is changed within a minute. */
const MAPPING_TRIES = 60

/**
 * Stops all that runs of a stage: first what comes in and what is sent, and, once the readers of the stream have had
 * `settleSeconds` to pass on what was committed, they too. It may be repeated.
 * @param settleSeconds null for as long as a function may take
 */
export async function stop(dependencies: HaltDependencies, settleSeconds: number | null): Promise<void> {
  const { say } = dependencies
  const functions = await stageFunctions(dependencies)
  if (functions.length === 0) throw new CommandFailure('Nothing of this stage is deployed.')
  const mappings = await stageMappings(dependencies)
  const readers = mappings.filter(({ source }) => source.includes(':dynamodb:'))
  const isReader = ({ arn }: StageFunction) => readers.some(({ functionArn }) => functionArn.startsWith(arn))
  const seconds = settleSeconds ?? Math.max(...functions.map(({ timeoutSeconds }) => timeoutSeconds))

  await setTicks(dependencies, false)
  for (const mapping of mappings.filter((one) => !readers.includes(one)))
    await setMapping(dependencies, mapping.id, false)
  for (const fn of functions.filter((one) => !isReader(one))) await stopFunction(dependencies, fn)
  say(`Nothing comes in. Waiting ${seconds} s for what is under way.`)
  await pause(seconds * 1000)
  for (const { id } of readers) await setMapping(dependencies, id, false)
  for (const fn of functions.filter(isReader)) await stopFunction(dependencies, fn)
  await pause(Math.min(seconds, 30) * 1000)
  say(`${functions.length} functions stand still.`)
}

/** Undoes `stop`: every function gets the concurrency that it had. Queues, streams and ticks are switched on. */
export async function open(dependencies: HaltDependencies): Promise<void> {
  const functions = await stageFunctions(dependencies)
  await refuseHalfSwitched(dependencies, functions)
  for (const fn of functions) await startFunction(dependencies, fn)
  for (const { id } of await stageMappings(dependencies)) await setMapping(dependencies, id, true)
  await setTicks(dependencies, true)
  dependencies.say(`${functions.length} functions run again.`)
}

/** While tables are half one thing and half another, `open` refuses; the mark is at a function, for every machine to see. */
export async function markSwitch(dependencies: HaltDependencies, isUnderWay: boolean): Promise<void> {
  const { lambda } = dependencies
  const [first] = await stageFunctions(dependencies)
  const Resource = first?.arn
  if (isUnderWay) await lambda.send(new TagResourceCommand({ Resource, Tags: { [SWITCH_TAG]: 'under way' } }))
  else await lambda.send(new UntagResourceCommand({ Resource, TagKeys: [SWITCH_TAG] }))
}

async function refuseHalfSwitched({ lambda }: HaltDependencies, functions: readonly StageFunction[]): Promise<void> {
  const { Tags = {} } = await lambda.send(new ListTagsCommand({ Resource: functions[0]?.arn }))
  if (Tags[SWITCH_TAG] === undefined) return
  throw new CommandFailure('The tables are half switched. Run npm run restore -- switch again until it ends.')
}

/** Throws unless every function stands still. */
export async function requireStopped(dependencies: HaltDependencies): Promise<void> {
  for (const { name } of await stageFunctions(dependencies)) {
    if ((await concurrencyOf(dependencies, name)) !== 0) {
      throw new CommandFailure(`${name} runs. Stop everything first: npm run restore -- stop.`)
    }
  }
}

/** Throws unless first attempts ask the brand whether it has the order, as the option `lookUpFirst` makes them. */
export async function requireLookUps(dependencies: HaltDependencies): Promise<void> {
  const { stage } = dependencies
  const dispatchers = (await stageFunctions(dependencies)).filter(({ name }) =>
    name.startsWith(`diddo-${stage}-dispatch-to-`),
  )
  if (dispatchers.every(({ environment }) => environment.LOOK_UP_FIRST === 'true')) return
  throw new CommandFailure(
    'Orders that brands got since that moment would be submitted again without a look-up. Set "lookUpFirst": true in the ' +
      "stage's options and deploy, which works while everything stands still; or say --without-look-up.",
  )
}

async function concurrencyOf({ lambda }: HaltDependencies, FunctionName: string): Promise<number | undefined> {
  const answer = await lambda.send(new GetFunctionConcurrencyCommand({ FunctionName }))
  return answer.ReservedConcurrentExecutions
}

async function stopFunction(dependencies: HaltDependencies, { name, arn }: StageFunction): Promise<void> {
  const { lambda } = dependencies
  const { Tags = {} } = await lambda.send(new ListTagsCommand({ Resource: arn }))
  if (Tags[TAG] === undefined) {
    const before = String((await concurrencyOf(dependencies, name)) ?? UNRESERVED)
    await lambda.send(new TagResourceCommand({ Resource: arn, Tags: { [TAG]: before } }))
  }
  await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName: name, ReservedConcurrentExecutions: 0 }))
}

async function startFunction({ lambda }: HaltDependencies, { name, arn }: StageFunction): Promise<void> {
  const { Tags = {} } = await lambda.send(new ListTagsCommand({ Resource: arn }))
  const before = Tags[TAG]
  if (before === undefined) return
  const reserved = { FunctionName: name, ReservedConcurrentExecutions: Number(before) }
  if (before === UNRESERVED) await lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName: name }))
  else await lambda.send(new PutFunctionConcurrencyCommand(reserved))
  await lambda.send(new UntagResourceCommand({ Resource: arn, TagKeys: [TAG] }))
}

async function setMapping({ lambda }: HaltDependencies, UUID: string, Enabled: boolean): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }))
      return
    } catch (error) {
      // The change before is still under way.
      if (!(error instanceof ResourceInUseException) || attempt === MAPPING_TRIES) throw error
      await pause(1000)
    }
  }
}

/** Rules of the default bus are ticks. Those of the stage's own bus fill queues, and nothing is put on it. */
async function setTicks({ events, stage }: HaltDependencies, isOn: boolean): Promise<void> {
  let NextToken: string | undefined
  do {
    const page = await events.send(new ListRulesCommand({ NamePrefix: `diddo-${stage}-`, NextToken }))
    for (const { Name } of page.Rules ?? []) {
      await events.send(isOn ? new EnableRuleCommand({ Name }) : new DisableRuleCommand({ Name }))
    }
    NextToken = page.NextToken
  } while (NextToken !== undefined)
}
