import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { collectRoutes } from '../../../bin/openapi/collect-routes.ts'
import { describeApi } from '../../../bin/openapi/describe-api.ts'
import { methodsByPath, showMethods } from '../../../bin/openapi/methods-by-path.ts'
import { groupOf, takesKeys } from '../../../functions/http/route.ts'

const root = join(import.meta.dirname, '../../..')
const routes = await collectRoutes()
const document = JSON.parse(JSON.stringify(describeApi(routes)))
const operations = Object.values(document.paths as Record<string, Record<string, Operation>>).flatMap((item) =>
  Object.values(item),
)

interface Operation {
  readonly operationId: string
  readonly responses: Record<
    string,
    { readonly content?: Record<string, { readonly schema?: unknown }>; readonly description: string }
  >
  readonly parameters?: readonly { readonly name: string; readonly required?: boolean }[]
  readonly security: readonly Record<string, readonly string[]>[]
}

describe('docs/openapi.json', () => {
  test('is what "npm run openapi" makes of the routes', () => {
    expect(JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8'))).toEqual(document)
  })

  test('and so is the list of methods by address', () => {
    expect(readFileSync(join(root, 'functions/http/methods.json'), 'utf8')).toBe(showMethods(methodsByPath(routes)))
  })

  test('is a valid OpenAPI 3.1 document', async () => {
    const result = await new Validator().validate(structuredClone(document))
    expect(result.errors).toBeUndefined()
    expect(result.valid).toBe(true)
  })

  test('refers to nothing that is not there', () => {
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)
    for (const [, path = ''] of references) {
      const found = path.split('/').reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], document)
      expect(found, path).toBeDefined()
    }
  })

  test('has every route once, by the name of the function that serves it', () => {
    const ids = operations.map(({ operationId }) => operationId).toSorted()
    expect(ids).toEqual(routes.map(({ operationId }) => operationId).toSorted())
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('leaves room for new fields in answers', () => {
    for (const operation of operations) {
      for (const { content } of Object.values(operation.responses)) {
        const schemas = Object.values(content ?? {}).map(({ schema }) => schema)
        expect(JSON.stringify(schemas)).not.toContain('"additionalProperties":false')
      }
    }
    expect(JSON.stringify(document.components.schemas.Order)).not.toContain('"additionalProperties":false')
  })

  test('asks for a key and says its problems, wherever a key is needed', () => {
    for (const route of routes) {
      const operation = operations.find(({ operationId }) => operationId === route.operationId)
      if (route.access === 'public') expect(operation?.security).toEqual([])
      else if (route.access === 'brand-signature') expect(operation?.security).toEqual([{ brandSignature: [] }])
      else {
        const group = groupOf(route)
        expect(operation?.security).toEqual([
          ...(takesKeys(route) ? [{ apiKey: [route.access] }] : []),
          ...(group === null ? [] : [{ member: [group] }]),
        ])
        for (const status of ['401', '403', '429']) expect(operation?.responses).toHaveProperty(status)
      }
      if (route.idempotency !== undefined) {
        const header = operation?.parameters?.find(({ name }) => name === 'Idempotency-Key')
        expect(header?.required ?? false).toBe(route.idempotency === 'required')
      }
    }
  })
})
