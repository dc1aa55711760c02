import type { Problem } from '../asking/failure.ts'

/** What is wrong with the field of a JSON pointer, or with something inside it; undefined where nothing is. */
export function faultAt(problem: Problem | null, pointer: string): string | undefined {
  const faults = problem?.errors.filter((fault) => isAt(fault.pointer, pointer)) ?? []
  return faults.length === 0 ? undefined : faults.map(({ detail }) => detail).join(' ')
}

/** Faults of none of the fields that the form shows. */
export function otherFaults(
  problem: Problem | null,
  pointers: readonly string[],
): readonly Problem['errors'][number][] {
  return problem?.errors.filter((fault) => !pointers.some((pointer) => isAt(fault.pointer, pointer))) ?? []
}

function isAt(faulty: string, pointer: string): boolean {
  return faulty === pointer || faulty.startsWith(`${pointer}/`)
}
