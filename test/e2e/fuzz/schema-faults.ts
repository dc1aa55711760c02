import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { document, type JsonSchema } from './operations.ts'

const DOCUMENT = 'openapi.json'

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(document, DOCUMENT)
const validators = new Map<JsonSchema, ReturnType<typeof ajv.compile>>()

/** What is wrong with a value by a schema of docs/openapi.json; nothing where it fits. */
export function faultsBySchema(schema: JsonSchema, value: unknown): string[] {
  let validate = validators.get(schema)
  if (validate === undefined) {
    validate = ajv.compile(absolute(schema))
    validators.set(schema, validate)
  }
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'the body'} ${message}`)
}

/** References of the document, as a schema that is compiled by itself has to write them. */
function absolute(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${DOCUMENT}#/`))
}
