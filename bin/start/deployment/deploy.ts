import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'
import { CommandFailure } from '../../command-line/command-failure.ts'
import { LOCAL_ACCOUNT, LOCAL_REGION } from '../../local-run/aws-environment.ts'
import { projectFolder } from '../../local-run/folders.ts'
import { statusOf } from '../network/http-status.ts'
import { runChild } from '../processes/child.ts'
import { apiAddress } from './api-address.ts'
import { DeploymentCount, progressOf } from './cdk-progress.ts'
import { fingerprint } from './fingerprint.ts'

/** What `cdk deploy --outputs-file` writes: output values by stack and name. */
const outputsSchema = z.record(z.string(), z.record(z.string(), z.string()))
export type StackOutputs = z.infer<typeof outputsSchema>

/** The name of the stack output that holds the HTTP API's own address. */
export const API_OUTPUT = 'ApiUrl'

export type DeployOptions = {
  /** The environment of `startEmulator`. */
  readonly environment: Record<string, string>
  /** CDK context beside `stage=local`, such as `{ timeScale: '0.1' }`. */
  readonly context?: Record<string, string>
  readonly outputsFile: string
  /** Where CDK puts the synthesised app; two deployments at a time need two of them. */
  readonly assemblyFolder?: string
  readonly log?: (line: string) => void
  /** The folder of the CDK app. */
  readonly folder?: string
}

export type Deployment = { readonly outputs: StackOutputs; readonly summary: string; readonly skipped: boolean }

/**
 * Bootstraps where needed and deploys all stacks of the local stage, unless the
 * sources, the context and the emulator's state are those of the last deployment.
 * Throws `CommandFailure` with the end of CDK's own words.
 */
export async function deploy(options: DeployOptions): Promise<Deployment> {
  const { environment, outputsFile, folder = projectFolder, log = () => {} } = options
  const context = { stage: 'local', ...options.context }
  const endpointUrl = environment.AWS_ENDPOINT_URL ?? ''
  const marker = `${outputsFile}.deployed`
  const wanted = [fingerprint(folder), endpointUrl, JSON.stringify(context)].join('\n')

  if (existsSync(marker) && existsSync(outputsFile) && readFileSync(marker, 'utf8') === wanted) {
    const outputs = readOutputs(outputsFile)
    if (await answers(outputs)) return { outputs, summary: 'unchanged', skipped: true }
  }
  rmSync(marker, { force: true })
  mkdirSync(dirname(outputsFile), { recursive: true })

  if ((await statusOf(`${endpointUrl}/cdk-hnb659fds-assets-${LOCAL_ACCOUNT}-${LOCAL_REGION}`)) !== 200) {
    log('bootstrapping')
    // Where there is no app, CDK does not bundle and synthesise one first.
    await cdk(['bootstrap', `aws://${LOCAL_ACCOUNT}/${LOCAL_REGION}`], { ...options, folder: dirname(outputsFile) }, {})
  }
  log('synthesising')
  const count = new DeploymentCount()
  await cdk(
    ['deploy', '--all', '--require-approval', 'never', '--progress', 'events', '--outputs-file', outputsFile],
    options,
    context,
    (line) => {
      const progress = progressOf(line)
      if (progress === undefined) return
      count.add(progress)
      log(`${progress.stack} ${progress.done}/${progress.total}`)
    },
  )
  writeFileSync(marker, wanted)
  return { outputs: readOutputs(outputsFile), summary: count.toString(), skipped: false }
}

async function cdk(
  words: readonly string[],
  { environment, folder = projectFolder, assemblyFolder }: DeployOptions,
  context: Record<string, string>,
  onLine: (line: string) => void = () => {},
): Promise<void> {
  const settings = Object.entries(context).flatMap(([name, value]) => ['--context', `${name}=${value}`])
  const assembly = assemblyFolder === undefined ? [] : ['--output', assemblyFolder]
  const complete = [...words, ...settings, ...assembly, '--no-notices', '--no-color']
  await runChild({ command: 'cdk', arguments: complete, environment: { ...environment, CI: 'true' }, folder, onLine })
}

function readOutputs(file: string): StackOutputs {
  return outputsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** The output of this name, of whichever stack has it. */
export function outputOf(outputs: StackOutputs, name: string): string {
  for (const stack of Object.values(outputs)) {
    const value = stack[name]
    if (value !== undefined) return value
  }
  throw new CommandFailure(`No stack has an output named ${name}.`)
}

/** Whether the deployed API is there: a state that was not saved, or was reset, does not know it. */
async function answers(outputs: StackOutputs): Promise<boolean> {
  const api = apiAddress(outputOf(outputs, API_OUTPUT))
  const status = await statusOf(`${api.origin}/v1/openapi.json`, { host: api.host })
  return status !== undefined && status < 500 && status !== 404
}
