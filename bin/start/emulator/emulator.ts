import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CommandFailure } from '../../command-line/command-failure.ts'
import { awsEnvironment, LOCAL_REGION } from '../../local-run/aws-environment.ts'
import { projectFolder, projectPath } from '../../local-run/folders.ts'
import { statusOf } from '../network/http-status.ts'
import { requireFree } from '../network/ports.ts'
import { type Child, startChild } from '../processes/child.ts'
import { waitFor } from '../processes/wait.ts'
import { dockerCommand } from './docker-image.ts'
import { chooseEmulator, type EmulatorChoice } from './emulator-choice.ts'
import { EMULATOR_PROGRAM, stopLeftOver, temporaryFolder } from './left-over-emulator.ts'
import { emulatorsPython, pinnedVersion } from './python.ts'
import { lossIfKilled, lossOfLastRun, markSaved, markUnsaved, stateFolderOf } from './saved-state.ts'
import { forgetStreamPositions } from './stream-positions.ts'

export type Emulator = {
  /** Such as `http://127.0.0.1:4566`: the IP, because SDKs then address buckets by path. */
  readonly endpointUrl: string
  /** The environment for CDK and SDKs that are to use this emulator and nothing else. */
  readonly environment: Record<string, string>
  /** How deployed functions reach servers of this machine: `127.0.0.1`, or Docker's name for its host. */
  readonly hostForFunctions: string
  /** What runs, for the terminal. */
  readonly description: string
  /** Resolves when it ends, asked or not; never for an endpoint that was given. */
  readonly ended: Promise<void>
  /** What the run before lost, as a sentence, when its emulator was killed. */
  readonly loss: string | null
  /** What would be lost if it were killed now, as a sentence; null where that is not known. */
  ifKilled(): string | null
  /** Ends it and saves its state; does nothing to an endpoint that was given. */
  stop(): Promise<void>
}

export type EmulatorOptions = {
  readonly port: number
  /** Where tables, queues, deployed functions and objects are kept between starts; that of the port when left out. */
  readonly stateFolder?: string
  /** How often it saves its state while it runs, where Python runs it; otherwise only when it ends. */
  readonly saveEverySeconds?: number
  readonly log?: (line: string) => void
  readonly choice?: EmulatorChoice
  /** Where deployed functions send their AWS calls, when something is to stand in between; the emulator itself otherwise. */
  readonly endpointForFunctions?: string
}

/** Seconds until it answers; it takes under one, a first Docker pull excepted. */
const START_SECONDS = 60
const PULL_SECONDS = 600

/** Starts the local AWS, restored from `stateFolder`, and waits until it answers. Throws `CommandFailure`. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { port, stateFolder = stateFolderOf(port), log = () => {} } = options
  const choice = options.choice ?? (await chooseEmulator())
  if (choice.kind === 'given') return givenEmulator(choice.endpointUrl)

  const version = pinnedVersion('ministack')
  const endpointUrl = `http://127.0.0.1:${port}`
  await stopLeftOver(stateFolder, log)
  const loss = lossOfLastRun(stateFolder)
  await requireFree({ port, what: 'the AWS emulator', option: '--emulator-port' })
  forgetStreamPositions(stateFolder)
  const start =
    choice.kind === 'python'
      ? {
          command: await emulatorsPython(choice.python, log),
          arguments: [join(import.meta.dirname, EMULATOR_PROGRAM)],
          hostForFunctions: '127.0.0.1',
        }
      : dockerCommand({ version, port, stateFolder })

  const lines: string[] = []
  const child = startChild({
    command: start.command,
    arguments: start.arguments,
    environment: {
      ...emulatorEnvironment(port, stateFolder),
      SAVE_EVERY_SECONDS: String(options.saveEverySeconds ?? 0),
      ...(options.endpointForFunctions === undefined ? {} : { AWS_ENDPOINT_URL: options.endpointForFunctions }),
    },
    folder: projectFolder,
    onLine: (line) => lines.push(line) > 20 && lines.shift(),
  })
  markUnsaved(stateFolder)
  await answering(endpointUrl, child, lines, choice.kind === 'docker' ? PULL_SECONDS : START_SECONDS)
  return {
    endpointUrl,
    environment: awsEnvironment(endpointUrl),
    hostForFunctions: start.hostForFunctions,
    description: `MiniStack ${version} ${choice.kind === 'docker' ? '(Docker) ' : ''}on 127.0.0.1:${port}`,
    ended: child.ended.then(() => {}),
    loss,
    ifKilled: () => lossIfKilled(stateFolder),
    stop: async () => {
      await child.stop()
      // Killed, it has no exit code.
      if (child.process.exitCode === 0) markSaved(stateFolder)
    },
  }
}

async function givenEmulator(endpointUrl: string): Promise<Emulator> {
  if ((await statusOf(endpointUrl)) === undefined) {
    throw new CommandFailure(`AWS_ENDPOINT_URL is ${endpointUrl}, but nothing answers there.`)
  }
  return {
    endpointUrl,
    environment: awsEnvironment(endpointUrl),
    hostForFunctions: '127.0.0.1',
    description: `${endpointUrl}, from AWS_ENDPOINT_URL`,
    ended: new Promise(() => {}),
    loss: null,
    ifKilled: () => null,
    stop: async () => {},
  }
}

/**
 * A minimal environment: the emulator hands its own on to every function, and
 * what lies in a developer's shell has no place in there.
 */
function emulatorEnvironment(port: number, stateFolder: string): Record<string, string> {
  const temporary = temporaryFolder(stateFolder)
  // Unpacked function code from the last run, which the emulator leaves behind.
  rmSync(temporary, { recursive: true, force: true })
  mkdirSync(temporary, { recursive: true })
  return {
    PATH: projectPath(),
    HOME: process.env.HOME ?? stateFolder,
    TMPDIR: temporary,
    GATEWAY_PORT: String(port),
    BIND_HOST: '127.0.0.1',
    MINISTACK_REGION: LOCAL_REGION,
    PERSIST_STATE: '1',
    STATE_DIR: stateFolder,
    S3_PERSIST: '1',
    S3_DATA_DIR: join(stateFolder, 's3'),
    LAMBDA_EXECUTOR: 'local',
    // The emulator's own wrapper around a function uses url.parse(), which would warn in every log.
    NODE_OPTIONS: '--disable-warning=DEP0169',
    // Servers of services we do not use, on ports we did not ask for.
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    LOG_LEVEL: 'WARNING',
    PYTHONUNBUFFERED: '1',
  }
}

async function answering(endpointUrl: string, child: Child, lines: string[], seconds: number): Promise<void> {
  let ended: number | null | undefined
  child.ended.then(
    (code) => {
      ended = code
    },
    (error) => {
      ended = null
      lines.push(String(error))
    },
  )
  try {
    await waitFor(
      'the AWS emulator to answer',
      async () => {
        if (ended !== undefined) throw new CommandFailure(`The AWS emulator ended:\n${lines.join('\n')}`)
        return (await statusOf(`${endpointUrl}/_ministack/health`)) === 200 || undefined
      },
      { seconds },
    )
  } catch (error) {
    await child.stop()
    throw error
  }
}
