/** As the API takes tags; test/unit/dashboard/tag.test.ts compares the two. */
const TAG = /^[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?$/
const LONG_NUMBER = /\d{5}/
export const MOST_TAGS = 20

/** A tag as people write it: `Wrong size` becomes `wrong-size`. */
export function tagOf(typed: string): string {
  return typed.trim().toLowerCase().replaceAll(/\s+/g, '-')
}

export function isTag(tag: string): boolean {
  return TAG.test(tag) && !LONG_NUMBER.test(tag)
}
