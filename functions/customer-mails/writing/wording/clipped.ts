const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** At most so many letters of a text as people count them, so that no emoji and no accent is cut in two. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text
  const kept = [...letters.segment(text)].slice(0, most + 1)
  return kept.length <= most
    ? text
    : `${kept
        .slice(0, most - 1)
        .map(({ segment }) => segment)
        .join('')
        .trimEnd()}…`
}
