import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { buildClientSchema, type GraphQLSchema } from 'graphql'
import { schemaFile } from './schema-file.ts'

let schema: GraphQLSchema | undefined

/** Shopify's own Admin schema of the version that we pin, from its npm package: no type of it is ours. */
export function adminSchema(): GraphQLSchema {
  if (schema === undefined) {
    const introspection = JSON.parse(gunzipSync(readFileSync(schemaFile())).toString())
    schema = buildClientSchema(introspection.data ?? introspection, { assumeValid: true })
  }
  return schema
}
