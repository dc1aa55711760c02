/** What somebody typed and has not sent. In memory only: it may be about a customer. */
const drafts = new Map<string, unknown>()

/** Idempotency keys of forms that were begun and did not come to an end. */
const keys = new Map<string, string>()

/**
 * The key of a form: the same when it is opened again, so that what may have arrived before is not done twice. A form that
 * came to its end has another one the next time.
 */
export function keyOfForm(name: string): string {
  const key = keys.get(name) ?? crypto.randomUUID()
  keys.set(name, key)
  return key
}

export function forgetKey(name: string): void {
  keys.delete(name)
}

export function draftOf<Draft>(name: string): Draft | undefined {
  return drafts.get(name) as Draft | undefined
}

/** Whether something else than the usual was left in the form. */
export function isChanged(name: string, usual: unknown): boolean {
  return drafts.has(name) && JSON.stringify(drafts.get(name)) !== JSON.stringify(usual)
}

export function keepDraft(name: string, draft: unknown): void {
  drafts.set(name, draft)
  // The browser asks before it leaves the page.
  if (drafts.size === 1) addEventListener('beforeunload', stay)
}

export function forgetDraft(name: string): void {
  drafts.delete(name)
  if (drafts.size === 0) removeEventListener('beforeunload', stay)
}

export function forgetDrafts(): void {
  drafts.clear()
  keys.clear()
  removeEventListener('beforeunload', stay)
}

function stay(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
