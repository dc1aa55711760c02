import { basename } from 'node:path'

/** The emulator's public image, in the version that the requirements file pins for Python. */
export const EMULATOR_IMAGE = 'ministackorg/ministack'

/** Where the image finds the state, whatever the folder is called outside. */
const INSIDE = '/var/lib/diddo'

type ImageOptions = {
  version: string
  port: number
  stateFolder: string
  /** Whoever owns the state folder, so that files of the container can be removed without root. */
  user?: { uid: number; gid: number }
}

/**
 * `docker run` for a machine without Python: the same version, port, persistence
 * and clean-up as the Python way. The container ends with its command, since
 * Docker passes SIGTERM on to it. The image brings its own Node for functions.
 *
 * Not run in our own CI, which has no Docker: a test checks the command only.
 */
export function dockerCommand({ version, port, stateFolder, user = owner() }: ImageOptions): {
  command: string
  arguments: string[]
} {
  const settings: Record<string, string> = {
    GATEWAY_PORT: String(port),
    BIND_HOST: '0.0.0.0',
    PERSIST_STATE: '1',
    STATE_DIR: INSIDE,
    S3_PERSIST: '1',
    S3_DATA_DIR: `${INSIDE}/s3`,
    LAMBDA_EXECUTOR: 'local',
    HOME: '/tmp',
    LOG_LEVEL: 'WARNING',
  }
  return {
    command: 'docker',
    arguments: [
      'run',
      '--rm',
      '--init',
      ...['--name', `diddo-emulator-${basename(stateFolder)}-${port}`],
      ...['--publish', `127.0.0.1:${port}:${port}`],
      // The demo brands listen on the host; Docker on Linux needs to be told the name.
      ...['--add-host', 'host.docker.internal:host-gateway'],
      ...['--volume', `${stateFolder}:${INSIDE}`],
      ...['--user', `${user.uid}:${user.gid}`],
      ...Object.entries(settings).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      `${EMULATOR_IMAGE}:${version}`,
    ],
  }
}

function owner(): { uid: number; gid: number } {
  return { uid: process.getuid?.() ?? 1000, gid: process.getgid?.() ?? 1000 }
}
