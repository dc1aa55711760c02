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
  /** What is stored now, past every cache; null when the brand has none. */
  readonly readSecrets: ReadBrandSecrets
  readonly http: BrandHttp
  readonly now: Clock
  /** Start of the platform's own addresses; undefined when the stage does not know it. */
  readonly publicUrl: string | undefined
  /** What failed before is forgotten: a connection that works again is used at once. */
  readonly forgetFailures: (brandId: string) => Promise<void>
  readonly milliseconds?: number
}

/** API Gateway answers after 30 s by itself; the rest is for the cold start, the rows and the secret. */
const LONGEST_MILLISECONDS = 25_000

/**
 * Checks a stored brand's connection, or sets its back end up and checks then. Whatever
 * is found is an answer, also that nothing answers; only what nobody could have asked
 * for is a Problem: `state_conflict`, where there is nothing to set up.
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
  if (ok) await checks.forgetFailures(brand.id)
  return answer({ ok, findings: withoutSecrets(findings, secrets) })

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
    const check = found ?? silent(limit, work)
    const hints = updatesUrlFindings(known, brand, checks.publicUrl)
    return { ok: check.ok, findings: [...check.findings, ...(check.ok ? [] : lastCall(calls)), ...hints] }
  }

  async function attempt(tried: () => Promise<ConnectionCheck>): Promise<ConnectionCheck> {
    try {
      return await tried()
    } catch (error) {
      log('error', 'CONNECTION_NOT_CHECKED', { brandId: brand.id, error })
      const why = error instanceof OperatorError ? error.message : 'The function’s log says more.'
      return { ok: false, findings: [`The check broke off. ${why}`] }
    }
  }
}

/** Settings or secrets that are not what the integration asks for, named by their fields; null when they fit. */
function storedFaults(integration: Integration, { settings }: Brand, secrets: unknown): ConnectionCheck | null {
  if (secrets === null) return { ok: false, findings: ['The brand has no secrets stored: give it new ones.'] }
  const parts = { settings: integration.settings.safeParse(settings), secrets: integration.secrets.safeParse(secrets) }
  const findings = Object.entries(parts).flatMap(([part, parsed]) =>
    parsed.success
      ? []
      : schemaFaults(parsed.error).map(({ pointer, code }) => `The stored ${part} do not fit: ${pointer} (${code}).`),
  )
  return findings.length === 0 ? null : { ok: false, findings }
}

function silent(milliseconds: number, work: 'check' | 'set-up'): ConnectionCheck {
  const so = `The back end was too slow: after ${milliseconds / 1000} seconds it had not answered everything.`
  return { ok: false, findings: [work === 'check' ? so : `${so} Part of it may be set up: repeat it.`] }
}

interface Call {
  readonly host: string
  readonly answer: BrandAnswer
}

const SILENCES = {
  timeout: 'within its time',
  connection: 'because the connection failed',
  too_large: 'that was small enough to read',
  address_refused: 'because its address may not be called',
  held_back: 'because it was held back',
} as const

/** What the back end said last, in words that every integration leaves out. */
function lastCall(calls: readonly Call[]): string[] {
  const last = calls.at(-1)
  if (last === undefined) return []
  const { host, answer } = last
  if (answer.kind === 'answer') return [`The last call, to ${host}, was answered with HTTP ${answer.status}.`]
  return [`The last call, to ${host}, got no answer ${SILENCES[answer.why]}.`]
}
