/** What the administrator is told instead of a stack: sentences, a line each. */
export class AdminFailure extends Error {
  override readonly name = 'AdminFailure'
}

/** What was tried does not work: what was found is an answer, and the command fails. */
export class CheckFailure extends AdminFailure {}
