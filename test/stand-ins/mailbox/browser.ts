/** A page behind a link as its reader gets it, and its form with what is filled in already. */
export interface Page {
  readonly status: number
  readonly text: string
  readonly form: URLSearchParams
}

export async function openPage(url: string): Promise<Page> {
  return pageOf(await fetch(url))
}

export async function pressButton(url: string, form: URLSearchParams): Promise<Page> {
  return pageOf(await fetch(url, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' }, body: form }))
}

async function pageOf(answer: Response): Promise<Page> {
  const text = await answer.text()
  const form = new URLSearchParams()
  for (const [tag] of text.matchAll(/<(?:input|select)\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const isRadio = attribute(tag, 'type') === 'radio'
    if (name !== null && (!isRadio || / checked\b/.test(tag))) form.set(name, attribute(tag, 'value') ?? '')
  }
  return { status: answer.status, text, form }
}

/** All values that a choice of this name offers. */
export function choicesOf({ text }: Page, name: string): string[] {
  return [...text.matchAll(/<input type="radio"[^>]*>/g)].flatMap(([tag]) =>
    attribute(tag, 'name') === name ? [attribute(tag, 'value') ?? ''] : [],
  )
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined
    ? null
    : value
        .replace(/&quot;/g, '"')
        .replace(/&lt;/g, '<')
        .replace(/&amp;/g, '&')
}
