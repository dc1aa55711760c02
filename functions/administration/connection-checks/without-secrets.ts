/** Shorter texts are words such as a mode, not secrets; removing them would spoil ordinary sentences. */
const SHORTEST_SECRET = 8

/** The sentences without any secret, in case an integration or a back end repeats one. */
export function withoutSecrets(sentences: readonly string[], secrets: unknown): string[] {
  const hidden = textsIn(secrets)
    .filter((text) => text.length >= SHORTEST_SECRET)
    // The longest first, because one secret may contain another.
    .toSorted((one, other) => other.length - one.length)
  return sentences.map((sentence) => hidden.reduce((text, secret) => text.replaceAll(secret, '[secret]'), sentence))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
