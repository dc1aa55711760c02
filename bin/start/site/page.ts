const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text that is safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

const STYLE = `
  :root { color-scheme: light dark; --ink: #17202a; --soft: #5a6672; --line: #dfe4ea; --card: #fff; --ground: #f5f7f9; --link: #0b57d0 }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e8ecf1; --soft: #a3afbb; --line: #2f3944; --card: #1b222a; --ground: #12171d; --link: #8ab4f8 }
  }
  * { box-sizing: border-box }
  body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
  main { max-width: 46rem; margin: 0 auto; padding: 3rem 1.25rem }
  h1 { font-size: 1.6rem; margin: 0 0 .25rem } h2 { font-size: 1.05rem; margin: 0 } p { margin: .25rem 0 1rem }
  a { color: var(--link) } a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
  .soft, time { color: var(--soft) }
  .card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.25rem; margin: .75rem 0 }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0 } dt { color: var(--soft) } dd { margin: 0; overflow-wrap: anywhere }
  ul { list-style: none; padding: 0; margin: 1rem 0 }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .75rem 0 0; font: .9rem/1.5 ui-monospace, monospace }
  .looks { display: flex; gap: .5rem; margin: 1rem 0 }
  .looks a { padding: .35rem .8rem; border: 1px solid var(--line); border-radius: .4rem; text-decoration: none }
  .looks a[aria-current] { background: var(--card); color: var(--ink); font-weight: 600 }
  iframe { width: 100%; height: 80vh; border: 1px solid var(--line); border-radius: .4rem; background: #fff }
  iframe.phone { width: 360px; max-width: 100%; height: 640px }
`

/** A whole page around `body`, which is HTML already. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Diddo Orders</title><style>${STYLE}</style>
</head>
<body><main>
${body}
</main></body>
</html>
`
}
