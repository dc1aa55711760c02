import { type ProblemCode, problemCodes } from '../http/problem.ts'
import { problemTexts } from './problem-texts.ts'

/** `/docs/errors`: every code with its cause and remedy, each at the anchor that the `type` of a problem names. */
export const errorsPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Diddo Orders: errors</title>
    <link rel="icon" href="data:,">
  </head>
  <body>
    <h1>Errors</h1>
    <p>Every error is a problem by RFC 9457 (<code>application/problem+json</code>). Its <code>code</code> never changes;
    <code>errors</code> names every fault of a request, with a JSON pointer to each. <a href="/docs">The API</a></p>
${(Object.keys(problemCodes) as ProblemCode[]).map(section).join('\n')}
  </body>
</html>
`

function section(code: ProblemCode): string {
  const { status, title } = problemCodes[code]
  const { cause, remedy } = problemTexts[code]
  return `    <h2 id="${code}">${status} <code>${code}</code></h2>
    <p><strong>${escaped(title)}.</strong> ${escaped(cause)}</p>
    <p>What to do: ${escaped(remedy)}</p>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
