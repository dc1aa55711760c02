import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { collectRoutes } from './openapi/collect-routes.ts'
import { describeApi } from './openapi/describe-api.ts'

/** `npm run openapi`: writes docs/openapi.json from the routes. */

const file = resolve(import.meta.dirname, '../docs/openapi.json')
const routes = await collectRoutes()
writeFileSync(file, `${JSON.stringify(describeApi(routes), null, 2)}\n`)
console.log(`docs/openapi.json describes ${routes.length} routes.`)
