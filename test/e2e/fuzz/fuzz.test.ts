import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logLines } from '../at-rest.ts'
import { context } from '../context.ts'
import { faultsOf } from './answers.ts'
import { type Sign, thoseWhoMay, thoseWhoMayNot } from './callers.ts'
import { type AddressedOperation, FUZZ_AGENT, operations } from './operations.ts'
import { type MadeRequest, requestsOf } from './requests.ts'
import { makeThings, type Things } from './things.ts'
import { bodyOf, formsOf } from './whole-bodies.ts'
import { VALUE_MARK } from './wild-values.ts'

/**
 * Requests made from docs/openapi.json: valid ones, nearly valid ones, and wild ones, to every operation. Whatever is
 * sent, the answer is as described, no answer is a failure of ours, and no problem and no log repeats what was sent.
 * `FUZZ_RUNS=200 FUZZ_SEED=7` makes more and others.
 */
const RUNS = Number(process.env.FUZZ_RUNS ?? 8)
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_128)
const BY_OTHERS = Math.ceil(RUNS / 4)

/** Operations that are left out, each with what it would do to the deployment that all files share. */
const LEFT_OUT: Readonly<Record<string, string>> = {}

let things: Things
beforeAll(async () => {
  console.log(`Fuzz: FUZZ_SEED=${SEED} FUZZ_RUNS=${RUNS}`)
  things = await makeThings()
}, 300_000)
afterAll(() => things?.stop())

test('every operation of the description is fuzzed, but for those that are left out with a reason', () => {
  const ids = operations.map(({ operationId }) => operationId)
  expect(ids.length).toBeGreaterThan(110)
  for (const [left, why] of Object.entries(LEFT_OUT)) {
    expect(ids).toContain(left)
    expect(why).not.toBe('')
  }
})

describe.concurrent('answers are as described', () => {
  test.each(operations.filter(({ operationId }) => LEFT_OUT[operationId] === undefined))(
    '$method $path',
    async (operation) => {
      const requests = arbitraryOf(operation)
      const may = fc.constantFrom(...thoseWhoMay(operation, things))
      const sample = <Made>(arbitrary: fc.Arbitrary<Made>, numRuns: number) =>
        fc.sample(arbitrary, { seed: SEED, numRuns })
      const wrong: string[] = []
      for (const [request, sign] of sample(fc.tuple(requests, may), RUNS)) {
        wrong.push(...(await faultsOfRequest(operation, request, sign)))
      }
      if (operation.security.length > 0) {
        for (const [request, sign] of sample(fc.tuple(requests, thoseWhoMayNot(operation, things)), BY_OTHERS)) {
          wrong.push(...(await faultsOfRequest(operation, request, sign, refusalsOf(operation))))
        }
      }
      expect(wrong).toEqual([])
    },
  )
})

test('no function has logged a value that was sent', async () => {
  expect((await logLines()).filter((line) => line.includes(VALUE_MARK)).slice(0, 5)).toEqual([])
})

function arbitraryOf(operation: AddressedOperation): fc.Arbitrary<MadeRequest> {
  const known =
    operation.path.startsWith('/admin') || operation.path.startsWith('/support/members')
      ? things.knownToAdministrators
      : things.known
  const forms = formsOf(operation)
  const requests = requestsOf(operation, { known, body: bodyOf(operation, things) })
  if (forms === null) return requests
  const type = 'application/x-www-form-urlencoded'
  const withForm = fc
    .tuple(requests, forms)
    .map(([request, body]) => ({ ...request, headers: { ...request.headers, 'content-type': type }, body }))
  return fc.oneof({ weight: 3, arbitrary: withForm }, { weight: 1, arbitrary: requests })
}

async function faultsOfRequest(
  operation: AddressedOperation,
  request: MadeRequest,
  sign: Sign,
  statuses?: readonly number[],
): Promise<string[]> {
  const { method, path, body } = request
  const response = await fetch(context.apiUrl + path, {
    method,
    headers: { 'user-agent': FUZZ_AGENT, ...request.headers, ...sign(request) },
    redirect: 'manual',
    ...(body === undefined || method === 'GET' ? {} : { body }),
  })
  const came = { status: response.status, headers: response.headers, text: await response.text() }
  const faults = faultsOf(operation, came)
  if (statuses !== undefined && !statuses.includes(came.status)) faults.push(`it was let in with ${came.status}`)
  return faults.length === 0
    ? []
    : [`${[...new Set(faults)].slice(0, 3).join('; ')} — ${shown(request)} → ${came.text.slice(0, 600)}`]
}

/** A brand’s signature is of the body, so that the body is read before. */
const refusalsOf = ({ security }: AddressedOperation): readonly number[] =>
  security.some(({ brandSignature }) => brandSignature !== undefined) ? [400, 401, 404, 413, 415, 422] : [401, 403]

const shown = ({ method, path, headers, body }: MadeRequest): string =>
  `${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 200)} ${typeof body === 'string' ? body.slice(0, 600) : body === undefined ? '' : 'bytes'}`
