import { escapeHtml, page } from './page.ts'

const PLACES = [
  ['/docs', 'API reference', 'Every route, its schemas and its errors.'],
  ['/v1/openapi.json', 'OpenAPI document', 'For generators and clients.'],
  ['/mailbox', 'Mailbox', 'E-mail that this local run would have sent.'],
  ['/dashboard', 'Order support dashboard', 'For the support staff of the platform.'],
] as const

/** What `http://localhost:3000/` shows: where everything of a local run is. */
export function indexPage(): string {
  const entries = PLACES.map(
    ([path, name, text]) =>
      `<li class="card"><h2><a href="${path}">${name}</a></h2><span class="soft">${text}</span></li>`,
  )
  return page(
    'Local run',
    `<h1>Diddo Orders</h1>
<p class="soft">A local run on the AWS emulator. Keys and addresses are in <code>.local/outputs.json</code>.</p>
<ul>${entries.join('\n')}</ul>`,
  )
}

/** One sentence, where there is no more to say. */
export function notePage(sentence: string): string {
  return page(sentence, `<h1>${escapeHtml(sentence)}</h1><p><a href="/">Back to the start</a></p>`)
}
