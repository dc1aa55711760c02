/** A reason for which the local run cannot go on, worded for the person at the terminal. */
export class CommandFailure extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'CommandFailure'
  }
}

/** One sentence for the terminal, whatever was thrown. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error) return error.message
  return String(error)
}
