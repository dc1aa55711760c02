/** What a server may get wrong in how it writes an answer; each changes what the good server would answer. */

type Answer = Readonly<Record<string, unknown>>

const lines = (lineId: string, quantity: unknown) => (answer: Answer) =>
  'brandReference' in answer ? { ...answer, lines: [{ lineId, quantity }] } : answer

const digits = (text: unknown) => Number(String(text).replace(/\D/g, ''))

const answerFlaws = {
  numbers_orders({ brandReference, ...rest }: Answer) {
    return brandReference === undefined ? rest : { ...rest, brandReference: digits(brandReference) }
  },
  numbers_changes({ reference, ...rest }: Answer) {
    return reference === undefined ? rest : { ...rest, reference: digits(reference) }
  },
  misnames_references({ reference, ...rest }: Answer) {
    return reference === undefined ? rest : { ...rest, brandReference: reference }
  },
  refuses_changes_by_text: (answer: Answer) =>
    'reference' in answer ? { outcome: 'refused', reason: 'out_of_stock' } : answer,
  shouts: ({ outcome, ...rest }: Answer) => ({ ...rest, outcome: String(outcome).toUpperCase() }),
  refers_by_mail: (answer: Answer) => ('reference' in answer ? { ...answer, reference: 'ada@example.com' } : answer),
  accepts_unknown_lines: lines('line_99', 1),
  accepts_too_many: lines('line_1', 99),
  accepts_half_units: lines('line_1', 0.5),
  accepts_units_as_text: lines('line_1', '1'),
} as const
export type AnswerFlaw = keyof typeof answerFlaws

export function writtenBy(flaw: string | null, answer: Answer): Answer {
  return isAnswerFlaw(flaw) ? answerFlaws[flaw](answer) : answer
}

const isAnswerFlaw = (flaw: string | null): flaw is AnswerFlaw => flaw !== null && flaw in answerFlaws
