/** A reason for which a command cannot go on, worded for the person at the terminal. */
export class CommandFailure extends Error {
  override readonly name: string = 'CommandFailure'
}

/** The command worked, and what it looked at does not: its message is the answer, and goes to standard output. */
export class CheckFailure extends CommandFailure {
  override readonly name = 'CheckFailure'
}

/** The command line itself is wrong: an option that does not exist, a value of the wrong form. */
export class MisuseFailure extends CommandFailure {
  override readonly name = 'MisuseFailure'
}

/** The sentence for a person, whatever was thrown. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'ECONNREFUSED') return 'Nothing answers there. Is npm start running?'
  return error.message
}
