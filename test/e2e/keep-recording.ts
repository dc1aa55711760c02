import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda'
import { RECORDED_ANSWERS } from '../../bin/openapi/answers/recorded-answers.ts'
import { RECORDED_FOLDER } from '../proved/templates.ts'

export interface Recorded {
  readonly recording: string
  readonly answers: string
  readonly assemblyFolder: string
  readonly endpointUrl: string
}

/** Keeps what the run recorded for `test/proved`, which runs after it. */
export async function keepRecording({ recording, answers, assemblyFolder, endpointUrl }: Recorded): Promise<void> {
  rmSync(RECORDED_FOLDER, { recursive: true, force: true })
  mkdirSync(RECORDED_FOLDER, { recursive: true })
  copyFileSync(recording, join(RECORDED_FOLDER, 'calls.log'))
  copyFileSync(answers, RECORDED_ANSWERS)
  const isTemplate = (file: string) => file === assemblyFolder || file.endsWith('.template.json')
  cpSync(assemblyFolder, join(RECORDED_FOLDER, 'templates'), { recursive: true, filter: isTemplate })
  const credentials = { accessKeyId: '000000000000', secretAccessKey: 'local' }
  const client = new LambdaClient({ endpoint: endpointUrl, region: 'us-east-1', credentials })
  const environments: Record<string, unknown> = {}
  for await (const { Functions } of paginateListFunctions({ client }, {})) {
    for (const { FunctionName = '', Environment } of Functions ?? [])
      environments[FunctionName] = Environment?.Variables
  }
  writeFileSync(join(RECORDED_FOLDER, 'environments.json'), JSON.stringify(environments))
}
