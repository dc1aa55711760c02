/** The facts of a story's code, already as a person reads them. What a code does not say is null. */
export interface StoryFacts {
  readonly brand: string
  readonly since: string | null
  readonly until: string | null
  readonly tries: number | null
  readonly nextTryAt: string | null
  readonly why: string | null
  readonly contactAfter: string | null
  readonly status: string | null
  /** As the API has it. */
  readonly statusCode: string | null
  readonly money: string | null
  readonly days: number | null
  readonly minutes: number | null
  /** Orders that wait, such as `100+`. */
  readonly waiting: string | null
}
