import type { Page } from 'playwright-core'
import type { GivenAnswer, View } from './views/view.ts'

const isAsked = (url: URL) => /^\/(support|admin)\//.test(url.pathname)

/** Lets pages see what the API answers on a new deployment, or while it has a fault. */
export async function answerOtherwise(page: Page, answers: NonNullable<View['answers']>): Promise<void> {
  await page.route(isAsked, async (route) => {
    if (route.request().method() !== 'GET') return route.continue()
    // It is pictured while it waits.
    if (answers === 'nothing yet') return
    if (answers === 'faults') {
      const problem = {
        status: 500,
        code: 'internal_error',
        detail: 'Something went wrong on our side. Try again.',
        requestId: 'b6f1c0de-4c1d-4f0e-9a51-3f0e3a1c7d52',
        errors: [],
      }
      return route.fulfill({ status: 500, json: problem })
    }
    const answer = await route.fetch()
    return route.fulfill({ response: answer, json: emptied(await answer.json()) })
  })
}

/** The same answer with nothing in its lists and nothing counted. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return []
  if (typeof value === 'number') return 0
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value).map(([name, inner]) => [name, name === 'hasMore' ? false : emptied(inner)])
  return { ...Object.fromEntries(fields), ...('nextCursor' in value ? { nextCursor: null } : {}) }
}

/** Puts single answers in the place of what the running stack would say. */
export async function answerAsGiven(page: Page, given: readonly GivenAnswer[]): Promise<void> {
  for (const { method = 'GET', path, status = 200, answer, isPart = false } of given) {
    await page.route(
      (url) => path.test(url.pathname),
      async (route) => {
        if (route.request().method() !== method) return route.fallback()
        if (!isPart) return route.fulfill({ status, json: answer })
        const answered = await route.fetch()
        return route.fulfill({ response: answered, json: merged(await answered.json(), answer) })
      },
    )
  }
}

/** A list is taken as a whole where the true one is shorter; otherwise each of the true ones gets what is given for its place. */
function merged(value: unknown, other: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(other)) {
    if (value.length < other.length) return other
    return value.map((one, index) => (index in other ? merged(one, other[index]) : one))
  }
  if (typeof value !== 'object' || value === null || typeof other !== 'object' || other === null) return other
  if (Array.isArray(value) !== Array.isArray(other)) return other
  const members = Object.entries(other).map(([name, inner]) => [name, merged(Reflect.get(value, name), inner)])
  return { ...value, ...Object.fromEntries(members) }
}
