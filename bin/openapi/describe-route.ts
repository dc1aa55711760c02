import * as z from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import { groupOf, needsKey, type Route, takesKeys } from '../../functions/http/route.ts'
import { type OperationExamples, readExamples } from './answers/examples.ts'
import { describeProblems } from './describe-problems.ts'

const examples = readExamples()

/** One route as an OpenAPI operation. */
export function describeRoute(route: Route): ZodOpenApiOperationObject {
  const example = examples[route.operationId] ?? {}
  const header = headersOf(route)
  return {
    operationId: route.operationId,
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    tags: [route.tag],
    security: securityOf(route),
    requestParams: {
      ...objectPart('path', route.params),
      ...objectPart('query', route.query),
      ...(header === null ? {} : { header }),
    },
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': media(route.body, example.request) } } }),
    responses: { ...describeAnswers(route, example), ...describeProblems(route) },
  }
}

function objectPart(part: 'path' | 'query', schema: z.ZodType | undefined) {
  if (schema === undefined) return {}
  if (!(schema instanceof z.ZodObject)) throw new Error(`The ${part} parameters of a route must be an object.`)
  return { [part]: schema }
}

/** Keys carry their scope in words, and members their group, since OpenAPI knows scopes of OAuth only. */
function securityOf(route: Route): ZodOpenApiOperationObject['security'] {
  if (route.access === 'public') return []
  if (route.access === 'brand-signature') return [{ brandSignature: [] }]
  const group = groupOf(route)
  return [...(takesKeys(route) ? [{ apiKey: [route.access] }] : []), ...(group === null ? [] : [{ member: [group] }])]
}

function headersOf(route: Route): z.ZodObject | null {
  const fields: Record<string, z.ZodType> = {}
  if (route.idempotency !== undefined) {
    const key = z
      .string()
      .min(1)
      .max(255)
      .describe('Of your own making, such as a UUID. The same key and request within 24 hours get the first answer.')
    fields['Idempotency-Key'] = route.idempotency === 'required' ? key : key.optional()
  }
  if (answersOf(route)[304] !== undefined) {
    fields['If-None-Match'] = z.string().optional().describe('The `ETag` you have.')
  }
  if (route.access === 'brand-signature') {
    fields['webhook-id'] = z.string().describe('Your id of the update.')
    fields['webhook-timestamp'] = z.string().describe('Seconds since 1970.')
    fields['webhook-signature'] = z.string().describe('Standard Webhooks: `v1,` and the signature in Base64.')
  }
  return Object.keys(fields).length === 0 ? null : z.object(fields)
}

/** `httpHandler` answers 304 for whatever has an `ETag` and is read again. */
function answersOf({ method, responses }: Route): Route['responses'] {
  const hasTag = method === 'GET' && responses[200]?.headers?.includes('ETag') === true
  return hasTag ? { 304: { description: 'Nothing changed since the `ETag` that you have' }, ...responses } : responses
}

function describeAnswers(route: Route, { answers = {} }: OperationExamples): ZodOpenApiResponsesObject {
  return Object.fromEntries(
    Object.entries(answersOf(route)).map(([status, { description, schema, as, headers }]) => [
      status,
      {
        description,
        headers: Object.fromEntries(
          ['X-Request-Id', ...(needsKey(route) ? ['RateLimit', 'RateLimit-Policy'] : []), ...(headers ?? [])].map(
            (name) => [name, { $ref: `#/components/headers/${name.replaceAll('-', '')}` }],
          ),
        ),
        ...contentOf(schema, as, answers[status]),
      },
    ]),
  )
}

function contentOf(schema: z.ZodType | undefined, as: readonly string[] = [], example: unknown) {
  if (schema === undefined && as.length === 0) return {}
  const json = schema === undefined ? {} : { 'application/json': media(schema, example) }
  const text = Object.fromEntries(as.map((type) => [type, { schema: { type: 'string' as const } }]))
  return { content: { ...json, ...text } }
}

function media(schema: z.ZodType, example: unknown) {
  return { schema, ...(example === undefined ? {} : { example }) }
}
