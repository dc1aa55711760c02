import { LOCAL_ACCOUNT, LOCAL_REGION } from './aws-environment.ts'
import { outputsFile, readOutputs } from './outputs.ts'

/** Settings for a client of the AWS SDK; empty means: as the user's environment says. */
export type AwsSettings = {
  readonly endpoint?: string
  readonly region?: string
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string }
}

/**
 * For the stage `local`, the emulator of the local run, unless `AWS_ENDPOINT_URL`
 * names another one. Never a real account for the stage `local`.
 */
export function awsSettings(
  stage: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  file = outputsFile,
): AwsSettings {
  if (stage !== 'local' || environment.AWS_ENDPOINT_URL !== undefined) return {}
  return emulatorSettings(readOutputs(file).endpointUrl)
}

export function emulatorSettings(endpointUrl: string): AwsSettings {
  const credentials = { accessKeyId: LOCAL_ACCOUNT, secretAccessKey: 'local' }
  return { endpoint: endpointUrl, region: LOCAL_REGION, credentials }
}
