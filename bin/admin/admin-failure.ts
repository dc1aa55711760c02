/** What the administrator is told instead of a stack: sentences, a line each. */
export class AdminFailure extends Error {
  override readonly name = 'AdminFailure'
}
