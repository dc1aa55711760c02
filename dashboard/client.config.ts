import { defineConfig } from '@hey-api/openapi-ts'

/** `npm run dashboard:client`: the typed client of our API, from its description. Not committed: it is made when it is needed. */
export default defineConfig({
  input: './docs/openapi.json',
  output: { path: 'dashboard/src/api', clean: true },
  logs: { level: 'silent', file: false },
  plugins: ['@hey-api/client-fetch', '@hey-api/sdk', '@hey-api/typescript', '@tanstack/react-query'],
})
