/** What became of one check. */
export type Verdict =
  | { readonly result: 'passed'; readonly remark?: string }
  /** `found` says what happened, in one sentence. */
  | { readonly result: 'failed'; readonly found: string }
  | { readonly result: 'not_tried'; readonly why: string }

export const passed = (remark?: string): Verdict =>
  remark === undefined ? { result: 'passed' } : { result: 'passed', remark }
export const failed = (found: string): Verdict => ({ result: 'failed', found })
export const notTried = (why: string): Verdict => ({ result: 'not_tried', why })

/** One thing that a brand's server must do. */
export interface Check<Subject> {
  readonly title: string
  /** What to do where it fails, in one or two sentences. */
  readonly advice: string
  readonly run: (subject: Subject) => Promise<Verdict>
}

/** Checks that are shown under one heading. */
export interface CheckGroup<Subject> {
  readonly heading: string
  readonly checks: readonly Check<Subject>[]
}
