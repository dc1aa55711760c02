import { appendFileSync } from 'node:fs'
import { type CallProxy, startCallProxy } from '../../bin/cost/call-proxy.ts'

/** A mail carries the customer's address. */
const MAIL = /^POST \/v2\/email\/outbound-emails/
/** A file of an export may have customers in clear. */
const FILE = /^(GET|PUT|POST) \/[^/]+\/exports\//
const KMS = /^TrentService\./

/**
 * Stands between the deployed functions and the emulator and writes down every call they make: caller, operation, body.
 * Of KMS calls it keeps key and encryption context: a function sends KMS what it seals as plaintext. Of mails and
 * files it keeps nothing. No other body may have a customer's values.
 */
export function startRecordingProxy(endpointUrl: string, file: string): Promise<CallProxy> {
  return startCallProxy(endpointUrl, async ({ caller, operation, body }) => {
    appendFileSync(file, `${caller || '-'} ${operation} ${keptOf(operation, body)}\n`)
    return async () => {}
  })
}

function keptOf(operation: string, body: string): string {
  if (MAIL.test(operation) || FILE.test(operation)) return ''
  if (!KMS.test(operation)) return body.replaceAll('\n', ' ')
  const { KeyId, EncryptionContext } = JSON.parse(body)
  return JSON.stringify({ KeyId, EncryptionContext })
}
