import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiPathItemObject,
} from 'zod-openapi'
import { type Route, scopes } from '../../functions/http/route.ts'
import { problemExamples } from './describe-problems.ts'
import { describeRoute } from './describe-route.ts'
import { namedSchemas } from './named-schemas.ts'
import { tagsOf } from './tags.ts'
import { tidyDocument } from './tidy-document.ts'

/** The HTTP methods of OpenAPI's path items that routes have. */
const methodOf = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const

const introduction = `Hand over paid orders; we split them, submit each portion to its brand and report what happens.

**Keys.** \`Authorization: Bearer sk_test_…\` or \`sk_live_…\`. A key sees its own storefront and mode only; anything else is \`404\`. Scopes: ${scopes.map((scope) => `\`${scope}\``).join(', ')}.

**Amounts** are integers in the currency's minor unit by ISO 4217: cents, yen, fils. **Times** are RFC 3339 in UTC.

**Idempotency.** A POST that moves goods or money needs an \`Idempotency-Key\`. Repeating it within 24 hours answers the first answer with \`Idempotent-Replayed: true\`; the same key with another body is \`422\`.

**Lists** answer \`{ data, nextCursor, hasMore }\`. A cursor belongs to its filters; an expired one is \`410\`.

**Problems** are \`application/problem+json\` with a stable \`code\`, every fault at once and a JSON pointer to each.

**Growing.** New fields, enum values and event types may come at any time: accept what you do not know. Unknown fields in requests are refused. Optional fields of a request may be \`null\`, which means the same as leaving them out.`

/** The whole API as an OpenAPI 3.1 document; the same routes always make the same document. */
export function describeApi(routes: readonly Route[]): ReturnType<typeof createDocument> {
  const paths: Record<string, ZodOpenApiPathItemObject> = {}
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [methodOf[route.method]]: describeRoute(route) }
  }
  const document: ZodOpenApiObject = {
    openapi: '3.1.1',
    info: {
      title: 'Diddo Orders',
      version: '1',
      description: introduction,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The address this document comes from' }],
    tags: tagsOf(routes),
    paths,
    components: {
      schemas: namedSchemas,
      examples: problemExamples(),
      headers: {
        XRequestId: { description: 'Quote it when you ask about a request.', schema: { type: 'string' } },
        ETag: { description: 'Changes with every event of the order.', schema: { type: 'string' } },
        Location: { description: 'Path of what was created.', schema: { type: 'string' } },
        RateLimit: { description: 'What is left: `"key";r=requests;t=seconds`.', schema: { type: 'string' } },
        RateLimitPolicy: { description: 'The limit: `"key";q=requests;w=seconds`.', schema: { type: 'string' } },
        RetryAfter: { description: 'Seconds to wait before the next try.', schema: { type: 'integer' } },
      },
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'A secret key: `sk_test_…` or `sk_live_…`.' },
        member: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'An access token of a signed-in member of the support staff, in the group that is named. `support-admin` may do what `support` may.',
        },
        brandSignature: {
          type: 'apiKey',
          in: 'header',
          name: 'webhook-signature',
          description: 'A brand signs by Standard Webhooks with the secret it was given.',
        },
      },
    },
  }
  return tidyDocument(createDocument(document, { override }))
}

const override: CreateDocumentOptions['override'] = ({ jsonSchema, io }) => {
  // Clients must accept fields that come later; only requests are closed.
  if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
  // The format says it; the pattern is a page of leap years.
  if (jsonSchema.format === 'date-time' || jsonSchema.format === 'date') delete jsonSchema.pattern
  // Few generators know Unicode's categories, and few people read them: the descriptions have words.
  if (jsonSchema.pattern?.includes('\\p{') === true) delete jsonSchema.pattern
  if (Array.isArray(jsonSchema.allOf) && jsonSchema.allOf.every(({ pattern }) => pattern?.includes('\\p{') === true)) {
    delete jsonSchema.allOf
  }
}
