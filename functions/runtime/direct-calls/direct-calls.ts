import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { awsClientDefaults } from '../aws-client.ts'
import type { Clock } from '../clock.ts'
import { optionalEnvironment } from '../environment.ts'
import { type Signer, signCall } from './sign-call.ts'

/** What the settings of an SDK's client say about where and as whom it calls. */
export interface CallerSettings {
  readonly region: () => Promise<string>
  readonly credentials: () => Promise<Signer>
  readonly useDualstackEndpoint: () => Promise<boolean>
  readonly useFipsEndpoint: () => Promise<boolean>
  /** Names the function in every call, for CloudTrail. */
  readonly userAgentAppId: () => Promise<string | undefined>
  readonly endpointProvider: (parameters: {
    Region: string
    UseDualStack: boolean
    UseFIPS: boolean
    Endpoint?: string
  }) => { readonly url: URL }
}

/** A service that takes JSON by `POST /`. */
export interface JsonService {
  /** The name that it signs by. */
  readonly name: string
  /** What stands before an operation's name in the header `X-Amz-Target`. */
  readonly target: string
  /** Version of its JSON protocol, such as `1.0`. */
  readonly version: string
}

export interface DirectAnswer {
  readonly status: number
  readonly requestId: string | undefined
  readonly body: string
}

/** Makes one attempt. Null where no answer came in time. */
export type CallDirectly = (operation: string, body: string) => Promise<DirectAnswer | null>

/** As the SDK's own. */
const settings = { keepAlive: true, maxSockets: 50 }
const agents = { 'https:': new HttpsAgent(settings), 'http:': new HttpAgent(settings) }

/**
 * Calls a service of AWS without the SDK's layers, which take four times the processor time of the call itself: one
 * attempt, signed, on a kept connection. Only an answer of 200 means what it says; whatever else comes is left to the
 * SDK, which tries again: it knows which errors pass by themselves, and how long to wait.
 * docs/adr/0021-frequent-calls-go-directly.md
 */
export function directCalls(caller: CallerSettings, service: JsonService, now: Clock): CallDirectly {
  let target: Promise<Target> | undefined
  return async (operation, body) => {
    target ??= targetOf(caller)
    const { url, region, userAgent } = await target
    const call = { host: url.host, region, service: service.name, headers: headersOf(service, operation), body }
    const headers = signCall(call, await caller.credentials(), now())
    // These two are not signed, as with the SDK.
    headers['user-agent'] = userAgent
    headers['content-length'] = String(Buffer.byteLength(body))
    return post(url, headers, body)
  }
}

interface Target {
  readonly url: URL
  readonly region: string
  readonly userAgent: string
}

async function targetOf({ endpointProvider, ...caller }: CallerSettings): Promise<Target> {
  const { region, useDualstackEndpoint: dualStack, useFipsEndpoint: fips, userAgentAppId: appId } = caller
  const [Region, UseDualStack, UseFIPS, app] = await Promise.all([region(), dualStack(), fips(), appId()])
  const own = optionalEnvironment('awsEndpointUrl')
  const Endpoint = own === undefined ? {} : { Endpoint: own }
  const { url } = endpointProvider({ Region, UseDualStack, UseFIPS, ...Endpoint })
  return { url, region: Region, userAgent: app === undefined ? 'diddo-orders' : `diddo-orders app/${app}` }
}

function headersOf({ target, version }: JsonService, operation: string): Record<string, string> {
  return { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': `${target}.${operation}` }
}

function post(url: URL, headers: Record<string, string>, body: string): Promise<DirectAnswer | null> {
  const { protocol, hostname: host, port } = url
  const [start, agent] = protocol === 'https:' ? [httpsRequest, agents['https:']] : [httpRequest, agents['http:']]
  return new Promise((resolve) => {
    const request = start({ method: 'POST', host, port, path: '/', headers, agent }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        clearTimeout(timer)
        if (!answer.complete) return resolve(null)
        const requestId = answer.headers['x-amzn-requestid']
        resolve({
          status: answer.statusCode ?? 0,
          requestId: typeof requestId === 'string' ? requestId : undefined,
          body: Buffer.concat(parts).toString('utf8'),
        })
      })
      answer.on('error', () => giveUp())
    })
    const giveUp = () => {
      clearTimeout(timer)
      request.destroy()
      resolve(null)
    }
    const timer = setTimeout(giveUp, awsClientDefaults.requestHandler.requestTimeout)
    request.on('error', giveUp)
    request.end(body)
  })
}

/** The answer of a successful call; undefined where the SDK should try. */
export async function answered(call: CallDirectly, operation: string, input: object): Promise<unknown> {
  const answer = await call(operation, JSON.stringify(input))
  return answer?.status === 200 ? JSON.parse(answer.body) : undefined
}
