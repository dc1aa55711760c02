import { CLIENT_FOLDER, generateClient } from '../lib/dashboard/generate-client.ts'

/** `npm run dashboard:client`: writes the dashboard's client from docs/openapi.json. */
await generateClient()
console.log(`The dashboard's client is in ${CLIENT_FOLDER}.`)
