import type { Brand } from '../../brands/brand.ts'
import type { ConnectionCheck, Integration } from '../../brands/kinds/integration.ts'
import type { BrandAnswer, BrandHttp } from '../../brands/line/brand-http.ts'
import type { ReadBrandSecrets } from '../../brands/line/brand-secrets.ts'
import { Problem } from '../../http/problem.ts'
import { schemaFaults } from '../../http/schema-faults.ts'
import { type Clock, timestamp } from '../../runtime/clock.ts'
import { log, OperatorError } from '../../runtime/log.ts'
import { boundWork } from './bound-work.ts'
import type { CheckedConnection } from './connection-checks.routes.ts'
import { updatesUrlFindings } from './updates-url-findings.ts'
import { withoutSecrets } from './without-secrets.ts'

export interface ConnectionChecks {
  readonly findIntegration: (kind: string) => Integration | null
  /** Reads the stored secrets without a cache; null when the brand has none. */
  readonly readSecrets: ReadBrandSecrets
  readonly http: BrandHttp
  readonly now: Clock
  /** The API's public URL; undefined when the stage does not know it. */
  readonly publicUrl: string | undefined
  /** Resets the brand's failures, so that a connection that works again is used at once. True when it was not called for them. */
  readonly resetFailures: (brandId: string) => Promise<boolean>
  /** What is to be done about mails: whether they go out, and whom they come from. Orders go to the brand all the same. */
  readonly mailFindings: (brand: Brand) => Promise<readonly string[]>
  readonly milliseconds?: number
}

/** API Gateway times out after 30 s; the other 5 s are for the cold start, the rows and the secret. */
const LONGEST_MILLISECONDS = 25_000

/**
 * Checks a stored brand's connection, or sets its back end up and then checks it. Every finding
 * is an answer, also that the back end does not answer. The only Problem is `state_conflict`,
 * where there is nothing to set up.
 */
export async function checkConnection(
  brand: Brand,
  work: 'check' | 'set-up',
  checks: ConnectionChecks,
): Promise<CheckedConnection> {
  const integration = checks.findIntegration(brand.integration)
  if (integration === null) return answer({ ok: false, findings: ['The brand’s integration does not exist any more.'] })
  const secrets = await checks.readSecrets(brand)
  const { ok, findings } = storedFaults(integration, brand, secrets) ?? (await atBackEnd(integration, brand, secrets))
  const hasFailed = ok && (await checks.resetFailures(brand.id))
  const hints = [...(await checks.mailFindings(brand)), ...(hasFailed ? [resumeHint(brand)] : [])]
  return answer({ ok, findings: [...withoutSecrets(findings, secrets), ...hints] })

  function answer(check: ConnectionCheck): CheckedConnection {
    return { ok: check.ok, findings: [...check.findings], checkedAt: timestamp(checks.now()) }
  }

  async function atBackEnd(known: Integration, { settings }: Brand, stored: unknown): Promise<ConnectionCheck> {
    const calls: Call[] = []
    const http: BrandHttp = async (request) => {
      const answer = await checks.http(request)
      calls.push({ host: new URL(request.url).host, answer })
      return answer
    }
    const limit = checks.milliseconds ?? LONGEST_MILLISECONDS
    const found = await boundWork(limit, http, async (bounded) => {
      const connection = known.connect({ settings, secrets: stored, http: bounded, now: checks.now })
      if (work === 'check') return attempt(() => connection.check())
      const { setUp } = connection
      if (setUp === undefined) {
        throw new Problem('state_conflict', 'This integration has nothing to set up at the back end by an API.')
      }
      return attempt(() => setUp.call(connection))
    })
    const check = found ?? tooSlow(limit, work)
    const hints = updatesUrlFindings(known, brand, checks.publicUrl)
    return { ok: check.ok, findings: [...check.findings, ...(check.ok ? [] : lastCall(calls)), ...hints] }
  }

  async function attempt(tried: () => Promise<ConnectionCheck>): Promise<ConnectionCheck> {
    try {
      return await tried()
    } catch (error) {
      log('error', 'CONNECTION_NOT_CHECKED', { brandId: brand.id, error })
      const why = error instanceof OperatorError ? error.message : 'The function’s log says more.'
      return { ok: false, findings: [`The check failed. ${why}`] }
    }
  }
}

function resumeHint({ id }: Brand): string {
  return `It failed before. What waits for it is tried again within half an hour, or at once by "npm run admin -- brands resume ${id}".`
}

/** Settings or secrets that do not match the integration's schemas, named by their fields; null when they do. */
function storedFaults(integration: Integration, { settings }: Brand, secrets: unknown): ConnectionCheck | null {
  if (secrets === null) return { ok: false, findings: ['The brand has no stored secrets. Rotate its secrets.'] }
  const parts = { settings: integration.settings.safeParse(settings), secrets: integration.secrets.safeParse(secrets) }
  const findings = Object.entries(parts).flatMap(([part, parsed]) =>
    parsed.success
      ? []
      : schemaFaults(parsed.error).map(
          ({ pointer, code }) => `The stored ${part} are not valid: ${pointer} (${code}).`,
        ),
  )
  return findings.length === 0 ? null : { ok: false, findings }
}

function tooSlow(milliseconds: number, work: 'check' | 'set-up'): ConnectionCheck {
  const finding = `The back end was too slow: after ${milliseconds / 1000} seconds it had not answered every request.`
  return {
    ok: false,
    findings: [work === 'check' ? finding : `${finding} Part of it may be set up. Repeat the set-up.`],
  }
}

interface Call {
  readonly host: string
  readonly answer: BrandAnswer
}

const NO_ANSWER = {
  timeout: 'got no answer in time',
  connection: 'got no answer because the connection failed',
  invalid_answer: 'got an answer that is not valid HTTP',
  too_large: 'got an answer that was too large to read',
  address_refused: 'was not sent because its address may not be called',
  held_back: 'was not sent because it was held back',
} as const

/** The result of the last call, which no integration reports by itself. */
function lastCall(calls: readonly Call[]): string[] {
  const last = calls.at(-1)
  if (last === undefined) return []
  const { host, answer } = last
  if (answer.kind === 'answer') return [`The last call, to ${host}, was answered with HTTP ${answer.status}.`]
  return [`The last call, to ${host}, ${NO_ANSWER[answer.why]}.`]
}
