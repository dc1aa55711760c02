/**
 * The page that shows docs/openapi.json with Swagger UI from our own address. Scripts
 * and styles are separate files, so that the policy allows nothing inline.
 */
export const docsPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Diddo Orders API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/docs/swagger-ui.css">
    <link rel="stylesheet" href="/docs/docs.css">
  </head>
  <body>
    <div id="docs"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/docs.js"></script>
  </body>
</html>
`

/**
 * `validatorUrl: null`: the document is not sent to a third party. Try requests with curl
 * or with your own client: a secret key does not belong in a browser. Groups are closed: drawing all
 * operations at once takes long.
 */
export const docsScript = `SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  supportedSubmitMethods: [],
  validatorUrl: null
})
`

/** Hides the choice of a server and the field for a key: there is one server, and the page sends no requests. */
export const docsStyle = `body { margin: 0; background: #fff; }
.swagger-ui .scheme-container, .swagger-ui .authorization__btn { display: none; }
`

/** Nothing from other origins, nothing inline. Swagger UI’s icons are data URLs. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
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
