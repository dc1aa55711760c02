/**
 * The page that shows docs/openapi.json with Scalar's API reference, from our own address (docs/adr/0023). Scripts are
 * files, so that the policy allows none that is inline.
 */
export const docsPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Diddo Orders API</title>
    <link rel="icon" href="data:,">
  </head>
  <body>
    <div id="docs"></div>
    <script src="/docs/api-reference.js"></script>
    <script src="/docs/docs.js"></script>
  </body>
</html>
`

/**
 * Whoever reads may try a request with a key of their own. The key stays in the page’s memory (`persistAuth`), and the
 * policy lets the page call nobody but this address. What needs a server of Scalar’s is off.
 */
export const docsScript = `Scalar.createApiReference('#docs', {
  url: '/v1/openapi.json',
  proxyUrl: '',
  persistAuth: false,
  authentication: { preferredSecurityScheme: 'apiKey' },
  orderSchemaPropertiesBy: 'preserve',
  orderRequiredPropertiesFirst: false,
  documentDownloadType: 'json',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true }
})
`

/** Nothing from other origins. Styles may be inline, since Scalar writes them so; scripts may not. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Adds a policy that allows the page’s own scripts. Every other answer of the API forbids all scripts. */
export function withDocsPolicy<Answer extends { headers?: Record<string, unknown> }>(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, 'Content-Security-Policy': POLICY } }
}
