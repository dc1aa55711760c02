import type { KMS } from '@aws-sdk/client-kms'

/** Counts from now on what a client is asked to do, by command. */
export function countCalls(kms: KMS): () => Record<string, number> {
  const counts: Record<string, number> = {}
  kms.middlewareStack.add(
    (next, context) => (request) => {
      const name = context.commandName ?? 'unknown'
      counts[name] = (counts[name] ?? 0) + 1
      return next(request)
    },
    { step: 'initialize' },
  )
  return () => ({ ...counts })
}
