/** What somebody typed and has not sent. In memory only: it may be about a customer. */
const drafts = new Map<string, unknown>()

export function draftOf<Draft>(name: string): Draft | undefined {
  return drafts.get(name) as Draft | undefined
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
  removeEventListener('beforeunload', stay)
}

function stay(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
