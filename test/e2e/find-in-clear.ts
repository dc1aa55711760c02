import { unpackAnswer } from '../../functions/http/packed-answer.ts'

/** Where `text` has any of these values: as it is, URL-encoded, JSON-escaped, or inside base64 at any offset. */
export function findInClear(text: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    disguises(value)
      .filter(({ form }) => text.includes(form))
      .map(({ how }) => `${name} (${how})`),
  )
}

function disguises(value: string): { how: string; form: string }[] {
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)]).toString('base64')
    // The first and last characters depend on the neighbours; those between do not.
    return { how: `base64 at ${offset}`, form: encoded.slice(offset === 0 ? 0 : offset + 1, -4) }
  })
  return [
    { how: 'as it is', form: value },
    { how: 'URL-encoded', form: encodeURIComponent(value) },
    { how: 'URL-encoded as a form', form: new URLSearchParams({ v: value }).toString().slice(2) },
    { how: 'JSON-escaped', form: JSON.stringify(value).slice(1, -1) },
    ...base64,
    ...base64.map(({ how, form }) => ({
      how: `${how}, for URLs`,
      form: form.replaceAll('+', '-').replaceAll('/', '_'),
    })),
  ]
}

/** Binary that is a packed answer, unpacked; so that packing hides nothing from the search. */
export function unpacked(bytes: Uint8Array): string {
  try {
    return JSON.stringify(unpackAnswer(bytes))
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}
