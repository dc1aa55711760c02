import type { Page } from 'playwright-core'
import type { View } from './views/view.ts'

const isAsked = (url: URL) => /^\/(support|admin)\//.test(url.pathname)

/** Lets pages see what the API answers on a new deployment, or while it has a fault. */
export async function answerOtherwise(page: Page, answers: NonNullable<View['answers']>): Promise<void> {
  await page.route(isAsked, async (route) => {
    if (route.request().method() !== 'GET') return route.continue()
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
