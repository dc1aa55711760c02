import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { collectRoutes } from './openapi/collect-routes.ts'
import { describeApi } from './openapi/describe-api.ts'
import { methodsByPath, showMethods } from './openapi/methods-by-path.ts'

/** `npm run openapi`: writes docs/openapi.json and functions/http/methods.json from the routes. */

const file = resolve(import.meta.dirname, '../docs/openapi.json')
const routes = await collectRoutes()
const methodsFile = resolve(import.meta.dirname, '../functions/http/methods.json')
writeFileSync(methodsFile, showMethods(methodsByPath(routes)))
writeFileSync(file, `${JSON.stringify(describeApi(routes), null, 2)}\n`)
console.log(`docs/openapi.json describes ${routes.length} routes.`)
