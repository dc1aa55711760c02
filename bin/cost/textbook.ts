import { noUsage, type Usage } from './usage.ts'

/**
 * The same two-brand order in the design of a textbook, on paper: API Gateway with a Lambda authorizer, one table row an
 * order and one a brand order, written whole each time and listed by three indexes of whole rows; a Standard workflow;
 * an event for each change. It has no idempotency, no sealed details, no leases and no feed.
 */
interface TextbookPart {
  readonly usage: Partial<Usage>
  /** Transitions of a Standard workflow: $25 a million. */
  readonly transitions: number
}

const TRANSITION = 25e-6
/** Bytes of a row that holds names as they are in the API. */
const ROW_UNITS = 2
const LISTS = 3

const handOff: TextbookPart = {
  usage: {
    // The order is put and changed by each brand's answer; each brand order is put and changed once.
    tableWrites: (1 + 2 + 2 * 2) * ROW_UNITS,
    // The list by time of change moves with each change: its entry is deleted and put.
    indexWrites: LISTS * ROW_UNITS + 2 * (LISTS - 1 + 2) * ROW_UNITS,
    reads: 6,
    lambdaRequests: 5,
    lambdaGbSeconds: 5 * 0.5 * 0.1,
    busEvents: 3,
    httpRequests: 1,
    logBytes: 5 * 600,
  },
  // Start, split, a map with its two iterations, and for each brand choose, submit, record; end.
  transitions: 12,
}

const restOfLife: TextbookPart = {
  usage: {
    tableWrites: 2 * 4 * ROW_UNITS,
    indexWrites: 4 * (LISTS - 1 + 2) * ROW_UNITS,
    reads: 8,
    lambdaRequests: 8,
    lambdaGbSeconds: 8 * 0.5 * 0.1,
    queueRequests: 4 * 3,
    busEvents: 5,
    httpRequests: 4,
    logBytes: 8 * 600,
  },
  transitions: 0,
}

const ofEndpoint: TextbookPart = {
  usage: {
    queueRequests: 8 * 3,
    lambdaRequests: 8,
    lambdaGbSeconds: 8 * 0.5 * 0.15,
    reads: 8,
    logBytes: 8 * 600,
  },
  transitions: 0,
}

export interface TextbookUsage {
  readonly usage: Usage
  readonly transitionDollars: number
}

/** The parts added up: hand-off, whole life, and whole life with one endpoint. */
export function textbookUsage(): Record<'handOff' | 'wholeLife' | 'withEndpoint', TextbookUsage> {
  return {
    handOff: together(handOff),
    wholeLife: together(handOff, restOfLife),
    withEndpoint: together(handOff, restOfLife, ofEndpoint),
  }
}

function together(...parts: readonly TextbookPart[]): TextbookUsage {
  const usage = noUsage()
  for (const part of parts) {
    for (const [name, value] of Object.entries(part.usage)) usage[name as keyof Usage] += value
  }
  const transitions = parts.reduce((sum, part) => sum + part.transitions, 0)
  return { usage, transitionDollars: transitions * TRANSITION * 1e6 }
}
