import { failureOf } from '../asking/failure.ts'

/** Why a note was not kept, in words: card numbers are not taken, and what else is not the writer's to mend. */
export function noteFault(error: unknown, texts: { readonly card: string; readonly failed: string }): string {
  const failure = failureOf(error)
  const isCard = failure.kind === 'problem' && failure.problem.code === 'card_data_refused'
  return isCard ? texts.card : texts.failed
}
