/** Shorter ones are no secrets but words such as a mode, and would take ordinary sentences apart. */
const SHORTEST_SECRET = 8

/** Sentences with every secret taken out, should an integration or a back end repeat one. */
export function withoutSecrets(sentences: readonly string[], secrets: unknown): string[] {
  const hidden = textsIn(secrets)
    .filter((text) => text.length >= SHORTEST_SECRET)
    // The longest first: a secret may begin with another.
    .toSorted((one, other) => other.length - one.length)
  return sentences.map((sentence) => hidden.reduce((text, secret) => text.replaceAll(secret, '[secret]'), sentence))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
