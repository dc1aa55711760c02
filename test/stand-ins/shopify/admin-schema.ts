import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { buildClientSchema, type GraphQLSchema } from 'graphql'
import { API_VERSION } from '../../../functions/brands/kinds/shopify/settings.ts'

const file = new URL(`../../../node_modules/@shopify/dev-mcp/dist/data/admin_${API_VERSION}.json.gz`, import.meta.url)
let schema: GraphQLSchema | undefined

/** Shopify's own Admin schema of the version that we pin, from its npm package: no type of it is ours. */
export function adminSchema(): GraphQLSchema {
  if (schema === undefined) {
    const introspection = JSON.parse(gunzipSync(readFileSync(file)).toString())
    schema = buildClientSchema(introspection.data ?? introspection, { assumeValid: true })
  }
  return schema
}
