/** The emulator's public image, in the version that the requirements file pins for Python. */
const EMULATOR_IMAGE = 'ministackorg/ministack'

/** Where the image finds the state, whatever the folder is called outside. */
const INSIDE = '/var/lib/diddo'

type ImageOptions = {
  version: string
  port: number
  stateFolder: string
  /** The owner of the state folder, so that files of the container can be removed without root. */
  user?: { uid: number; gid: number }
  platform?: NodeJS.Platform
}

export type ImageStart = {
  readonly command: string
  readonly arguments: readonly string[]
  /** How functions inside the container reach servers of this machine, such as the demo brands. */
  readonly hostForFunctions: string
}

/**
 * `docker run` for a machine without Python: the same version, port, persistence
 * and clean-up as the Python way. The container ends with its command, since
 * Docker passes SIGTERM on to it. The image brings its own Node for functions.
 *
 * Linux shares the host's network, since our servers listen on loopback only;
 * Docker Desktop has a name for the host that reaches its loopback.
 * Not run in our own CI, which has no Docker: a test checks the command only.
 */
export function dockerCommand(options: ImageOptions): ImageStart {
  const { version, port, stateFolder, user = owner(), platform = process.platform } = options
  const onHost = platform === 'linux'
  const settings: Record<string, string> = {
    GATEWAY_PORT: String(port),
    BIND_HOST: onHost ? '127.0.0.1' : '0.0.0.0',
    PERSIST_STATE: '1',
    STATE_DIR: INSIDE,
    S3_PERSIST: '1',
    S3_DATA_DIR: `${INSIDE}/s3`,
    LAMBDA_EXECUTOR: 'local',
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    HOME: '/tmp',
    LOG_LEVEL: 'WARNING',
  }
  const network = onHost ? ['--network', 'host'] : ['--publish', `127.0.0.1:${port}:${port}`]
  return {
    command: 'docker',
    arguments: [
      'run',
      '--rm',
      '--init',
      ...network,
      ...['--name', `diddo-emulator-${port}`],
      ...['--volume', `${stateFolder}:${INSIDE}`],
      ...['--user', `${user.uid}:${user.gid}`],
      ...Object.entries(settings).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      `${EMULATOR_IMAGE}:${version}`,
    ],
    hostForFunctions: onHost ? '127.0.0.1' : 'host.docker.internal',
  }
}

function owner(): { uid: number; gid: number } {
  return { uid: process.getuid?.() ?? 1000, gid: process.getgid?.() ?? 1000 }
}
