/** The next letter of a sequence must come within this time. */
const PAUSE_MS = 1200

export interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Finds which keys were pressed: `f`, or `g` and then `o`. Pure but for what it remembers of the last press. */
export class KeySequence {
  #first: { key: string; at: number } | null = null

  /** The sequences that this press completes, longest first. */
  press({ key, ctrlKey, metaKey, altKey }: PressedKey, now: number): readonly string[] {
    const first = this.#first !== null && now - this.#first.at <= PAUSE_MS ? this.#first.key : null
    this.#first = null
    if (ctrlKey || metaKey || altKey || key.length !== 1) return []
    this.#first = { key, at: now }
    return first === null ? [key] : [`${first} ${key}`, key]
  }
}

const TYPING = 'input, textarea, select, [contenteditable="true"]'

/** Whether a press belongs to a field, a dialog or a menu that is open, and not to the page. */
export function isForThePage(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true
  return target.closest(TYPING) === null && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') === null
}
