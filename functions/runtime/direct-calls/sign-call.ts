import { createHash, createHmac } from 'node:crypto'

/** Who calls, as the SDK's credential providers say. */
export interface Signer {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string | undefined
}

export interface CallToSign {
  readonly host: string
  readonly region: string
  /** The name that the service signs by, such as `dynamodb`. */
  readonly service: string
  /** All but host, date and session token, in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const ALGORITHM = 'AWS4-HMAC-SHA256'

/** The signing key of the day: it follows from secret, day, region and service, and is the same for every call. */
let kept: { readonly of: string; readonly key: Buffer } = { of: '', key: Buffer.alloc(0) }

/**
 * The headers of a `POST /` without a query, signed by Signature Version 4:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signCall(call: CallToSign, signer: Signer, now: Date): Record<string, string> {
  const { host, region, service, body } = call
  const time = now.toISOString().replace(/[-:]|[.]\d{3}/g, '')
  const day = time.slice(0, 8)
  const headers: Record<string, string> = { ...call.headers, host, 'x-amz-date': time }
  if (signer.sessionToken !== undefined) headers['x-amz-security-token'] = signer.sessionToken
  const names = Object.keys(headers).toSorted()
  const signed = names.join(';')
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('')
  const canonical = `POST\n/\n\n${lines}\n${signed}\n${sha256(body)}`
  const scope = `${day}/${region}/${service}/aws4_request`
  const signature = hmac(keyOf(signer, day, region, service), `${ALGORITHM}\n${time}\n${scope}\n${sha256(canonical)}`)
  headers.authorization = `${ALGORITHM} Credential=${signer.accessKeyId}/${scope}, SignedHeaders=${signed}, Signature=${signature.toString('hex')}`
  return headers
}

function keyOf({ secretAccessKey }: Signer, day: string, region: string, service: string): Buffer {
  const of = `${secretAccessKey} ${day} ${region} ${service}`
  if (kept.of !== of) {
    const parts = [day, region, service, 'aws4_request']
    kept = { of, key: parts.reduce(hmac, Buffer.from(`AWS4${secretAccessKey}`)) }
  }
  return kept.key
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
