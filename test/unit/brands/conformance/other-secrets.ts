/** Another secret of the same form for each. */
export function otherSecrets(secrets: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(secrets).map(([name, value]) => [name, `${String(value).slice(0, -6)}AAAAA=`]),
  )
}
