import type { Problem } from '../asking/failure.ts'

/** The single faults of a request, in the API's words, where no field of the form shows them. */
export function ProblemFaults({ problem: { errors } }: { problem: Problem }) {
  if (errors.length === 0) return null
  return (
    <ul lang="en">
      {errors.map(({ pointer, detail }) => (
        <li key={`${pointer} ${detail}`}>{detail}</li>
      ))}
    </ul>
  )
}
