/**
 * The page that shows docs/openapi.json, by Swagger UI from our own address. Scripts
 * and styles are files of their own, so that the policy needs to allow nothing inline.
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
 * `validatorUrl: null`: the document is not sent to anybody. Requests are tried with curl
 * or a client of one's own: a secret key has no place in a browser.
 */
export const docsScript = `SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  supportedSubmitMethods: [],
  validatorUrl: null
})
`

/** Without the choice of a server and the field for a key: there is one server, and nothing is tried from here. */
export const docsStyle = `body { margin: 0; background: #fff; }
.swagger-ui .scheme-container, .swagger-ui .authorization__btn { display: none; }
`

/** Nothing from elsewhere, nothing inline; Swagger UI's icons are data URLs. */
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

/** The page's answer with a policy that lets its own scripts run; every other answer of the API forbids all. */
export function withDocsPolicy<Answer extends { headers?: Record<string, unknown> }>(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, 'Content-Security-Policy': POLICY } }
}
