import { schemaFile } from './schema-file.ts'

/** Fetches Shopify's schema once for a whole run, before any test needs it. */
export default function setup(): void {
  schemaFile()
}
