import type { Route } from '../../../functions/http/route.ts'
import type { OperationExamples } from './examples.ts'
import { forReaders } from './for-readers.ts'
import type { RecordedAnswer } from './recorded-answers.ts'
import { shapeOf } from './shape-of.ts'

/** An example that is longer, as JSON, is chosen only where all are. */
const READABLE_LENGTH = 4_000

/** An operation's examples: those that it has, and chosen ones for what has none, or one that does not fit any more. */
export function chooseExamples(
  route: Route,
  recorded: readonly RecordedAnswer[],
  present: OperationExamples = {},
): OperationExamples {
  const own = recorded.filter(({ operationId, code }) => operationId === route.operationId && code === null)
  const answers: Record<string, unknown> = {}
  for (const [status, { schema }] of Object.entries(route.responses)) {
    if (schema === undefined) continue
    const of = own.filter((one) => String(one.status) === status)
    const fitting = [present.answers?.[status]].find((example) => schema.safeParse(example).success)
    const chosen = exampleOf(of, ({ answer }) => answer, fitting)
    if (chosen !== undefined) answers[status] = chosen
  }
  const fitting = [present.request].find((example) => route.body?.safeParse(example).success)
  const request = exampleOf(requestsOf(route, own), ({ request }) => request, fitting)
  return {
    ...(request === undefined ? {} : { request }),
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
  }
}

/** Null stands for a field that is left out, and no example teaches that. */
function requestsOf({ body }: Route, own: readonly RecordedAnswer[]): readonly RecordedAnswer[] {
  return body === undefined ? [] : own.filter(({ request }) => body.safeParse(request).success)
}

/** @returns undefined where nothing was recorded and nothing is there */
export function exampleOf(
  recorded: readonly RecordedAnswer[],
  part: (one: RecordedAnswer) => unknown,
  present: unknown,
): unknown {
  const having = recorded.filter((one) => part(one) !== undefined)
  if (having.length === 0 || wasSeen(present, having.map(part))) return present
  return forReaders(
    part(having.toSorted((one, other) => worthOf(other, part) - worthOf(one, part))[0] as RecordedAnswer),
  )
}

/** Whether each member of an example was seen in what was recorded. Its type is its schema's matter. */
export function wasSeen(example: unknown, recorded: readonly unknown[]): boolean {
  if (example === undefined) return false
  const seen = new Set(recorded.flatMap(membersOf))
  return membersOf(example).every((member) => seen.has(member))
}

const membersOf = (value: unknown): string[] => [...shapeOf(value)].map((member) => member.replace(/ \w+$/, ''))

/** What an asker's values are worth: more than any member, or less. */
const WORTH = { guide: 1_000, test: 0, fuzz: -1_000 }

/**
 * The more members have values, the better; long ones are the worst. What was asked and what was answered count
 * together, so that an example's request and its answer come from one exchange where they can.
 */
function worthOf({ request, answer, asker }: RecordedAnswer, part: (one: RecordedAnswer) => unknown): number {
  const length = JSON.stringify(forReaders(part({ request, answer } as RecordedAnswer))).length
  const filled = [...shapeOf(forReaders({ request, answer }))].filter((member) => !member.endsWith(' null')).length
  return filled + WORTH[asker] - (length > READABLE_LENGTH ? length : 0)
}
