/**
 * HTML from template literals that escape whatever they are given. Plain functions
 * and no template engine: the compiler checks every value a mail needs, nothing is
 * compiled at run time, and text cannot get in unescaped by a forgotten brace.
 */

/** Text that is HTML already: `html` makes it, and by hand only from constants. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Html | null | readonly Part[]

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Escapes every value but other `Html`; null is nothing, lists are joined. Attributes must be in double quotes. */
export function html(fragments: TemplateStringsArray, ...values: readonly Part[]): Html {
  return new Html(fragments.map((fragment, index) => fragment + markup(values[index] ?? null)).join(''))
}

function markup(part: Part): string {
  if (part === null) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'object') return part.map(markup).join('')
  return String(part).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
