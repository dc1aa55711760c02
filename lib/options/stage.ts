import type { Node } from 'constructs'
import * as z from 'zod'
import { integrationKinds } from '../../functions/brands/kinds/integrations.ts'
import { type Options, optionKeys, optionsSchema } from './options-schema.ts'
import { givenOptions, readContext, unknownKey } from './read-options.ts'

const stageNames = ['local', 'dev', 'staging', 'prod'] as const

/** Executions that all integrations share: each has a function of its own. */
const DISPATCHING = 450
/** In `prod`, unless the file says otherwise: with the caps of queues' consumers they fit into Lambda's usual 1,000. */
const RESERVED_IN_PROD = {
  placeOrder: 100,
  receiveUpdate: 50,
  dispatch: Math.floor(DISPATCHING / integrationKinds.length),
}
const RESERVED_ELSEWHERE = { placeOrder: 0, receiveUpdate: 0, dispatch: 0 }

/** The emulator sends from any domain; this one belongs to no one. */
const LOCAL_MAIL_DOMAIN = 'diddo.example'

/** A stage and everything that is chosen for it. */
export interface Stage extends Readonly<Omit<Options, '$schema' | 'region' | 'reservedConcurrency'>> {
  /** `local` is the emulator; `prod` keeps and protects its data. */
  readonly stage: (typeof stageNames)[number]
  readonly region: string
  readonly reservedConcurrency: typeof RESERVED_IN_PROD
  /** Version of the edge's secret that CloudFront shall send; docs/operate.md, "Rotating the edge's secret". */
  readonly edgeSecretVersion: string | undefined
  /** What a deployment may take away though somebody relies on it. */
  readonly drop: readonly string[]
  readonly isLocal: boolean
  readonly isProd: boolean
}

/**
 * Reads the stage from the CDK context, and its options from its file or from `given`.
 * Throws one sentence that says what to change.
 */
export function readStage(node: Node, given?: Readonly<Record<string, unknown>>): Stage {
  const context = readContext(node)
  const stage = z.enum(stageNames).safeParse(context.stage)
  if (!stage.success) throw new Error('Say which stage: -c stage=local, dev, staging or prod.')
  const isLocal = stage.data === 'local'
  const isProd = stage.data === 'prod'
  const options = parseOptions({ ...givenOptionsOf(node, stage.data, context.options, given) })
  checkTogether(options, { isLocal, isProd })
  return {
    ...options,
    stage: stage.data,
    region: options.region ?? process.env.CDK_DEFAULT_REGION ?? 'us-east-1',
    mailDomain: options.mailDomain ?? (isLocal ? LOCAL_MAIL_DOMAIN : undefined),
    reservedConcurrency: { ...(isProd ? RESERVED_IN_PROD : RESERVED_ELSEWHERE), ...options.reservedConcurrency },
    edgeSecretVersion: versionId(context.edgeSecretVersion),
    drop: context.drop?.split(',').map((name) => name.trim()) ?? [],
    isLocal,
    isProd,
  }
}

function givenOptionsOf(
  node: Node,
  stage: string,
  file: string | undefined,
  given?: Readonly<Record<string, unknown>>,
) {
  return given ?? givenOptions(node, stage, file)
}

function parseOptions(given: Record<string, unknown>): Options {
  const parsed = optionsSchema.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownKey(key, issue.path.length === 0 ? optionKeys : []))
      : [`"${issue.path.join('.')}": ${issue.message}`],
  )
  throw new Error(`The options are not usable: ${faults.join('; ')} docs/operate.md explains every option.`)
}

function checkTogether(options: Options, { isLocal, isProd }: { isLocal: boolean; isProd: boolean }): void {
  const { domainName, certificateArn, mailDomain, timeScale, slackApiUrl } = options
  const isStandIn = slackApiUrl !== optionsSchema.shape.slackApiUrl.parse(undefined)
  const faults: [boolean, string][] = [
    [!isLocal && options.region === undefined, '"region" is required: it must not depend on who deploys.'],
    [!isLocal && timeScale !== 1, '"timeScale" shortens waits for tests and is refused outside the stage local.'],
    [!isLocal && isStandIn, '"slackApiUrl" points to a stand-in and is refused outside the stage local.'],
    [
      (domainName === undefined) !== (certificateArn === undefined),
      '"domainName" and "certificateArn" go together: give both or neither.',
    ],
    [
      !isLocal && mailDomain !== undefined && domainName === undefined,
      '"mailDomain" needs "domainName": links in mails must lead to a host name that stays.',
    ],
    [
      !isLocal && options.desk.receiveAnswers && mailDomain === undefined,
      '"desk.receiveAnswers" needs "mailDomain": answers come to a name of that domain.',
    ],
    [isProd && options.urgentAlarms.length === 0, '"urgentAlarms" is required in prod: somebody must be woken.'],
    [isProd && options.runbookUrl === undefined, '"runbookUrl" is required in prod: alarms link to it.'],
  ]
  const fault = faults.find(([isFault]) => isFault)
  if (fault !== undefined) throw new Error(`The options are not usable: ${fault[1]}`)
}

function versionId(given: string | undefined): string | undefined {
  if (given === undefined || /^[\w-]{32,64}$/.test(given)) return given
  throw new Error('The CDK context "edgeSecretVersion" must be the VersionId of a secret.')
}
