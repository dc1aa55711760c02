import { projectPath } from './folders.ts'

/** The emulator's account: a 12-digit access key names it. */
export const LOCAL_ACCOUNT = '000000000000'
export const LOCAL_REGION = 'us-east-1'

/**
 * The environment for everything that talks to the emulator (CDK, SDKs): the
 * user's own without any AWS setting, so that no profile, token or proxy of
 * theirs can lead a local run to a real account.
 */
export function awsEnvironment(endpointUrl: string, user: NodeJS.ProcessEnv = process.env): Record<string, string> {
  return {
    ...withoutAws(user),
    PATH: projectPath(user.PATH),
    AWS_ENDPOINT_URL: endpointUrl,
    AWS_ACCESS_KEY_ID: LOCAL_ACCOUNT,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: LOCAL_REGION,
    AWS_DEFAULT_REGION: LOCAL_REGION,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_DEFAULT_ACCOUNT: LOCAL_ACCOUNT,
    CDK_DEFAULT_REGION: LOCAL_REGION,
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    NO_PROXY: '127.0.0.1,localhost',
    no_proxy: '127.0.0.1,localhost',
  }
}

function withoutAws(user: NodeJS.ProcessEnv): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(user)) {
    if (value !== undefined && !name.startsWith('AWS_') && !name.startsWith('CDK_')) kept[name] = value
  }
  return kept
}
