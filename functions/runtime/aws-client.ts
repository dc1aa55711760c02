import { optionalEnvironment } from './environment.ts'

/** One emulator process answers for all of AWS, beside everything else that the machine does. */
const isLocal = optionalEnvironment('stage') === 'local'

/**
 * The time-outs of every AWS client, in milliseconds. The SDK has none of its own: an endpoint that accepts the
 * connection and stays silent would use up the whole time of the function. The SDK makes three attempts, so a call
 * fails for good within 10 s, which is the time-out of the shortest functions that answer requests.
 */
export const awsClientDefaults = {
  requestHandler: {
    connectionTimeout: isLocal ? 10_000 : 1_000,
    requestTimeout: isLocal ? 30_000 : 3_000,
    /** Without it the SDK logs a warning after `requestTimeout` and goes on waiting. */
    throwOnRequestTimeout: true,
  },
}
