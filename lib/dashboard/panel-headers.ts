/** Below `/dashboard`, as CloudFront matches it. */
export const PANEL_PATHS = ['/dashboard/panel', '/dashboard/panel/*'] as const

export function isOfPanel(path: string): boolean {
  return path === '/dashboard/panel' || path.startsWith('/dashboard/panel/')
}

/**
 * The dashboard's headers as the panel has them: the help desks of `ancestors` may frame it. Nothing else is loosened, but
 * that the window which signs in keeps the frame that opened it, to hand it the tokens.
 */
export function panelHeaders(
  headers: Readonly<Record<string, string>>,
  ancestors: readonly string[],
): Readonly<Record<string, string>> {
  // Without any help desk it is a page like all the others.
  if (ancestors.length === 0) return headers
  const { 'x-frame-options': _, 'cross-origin-opener-policy': __, ...others } = headers
  const policy = others['content-security-policy'] ?? ''
  const ownPolicy = policy
    .split('; ')
    // The panel shows no embedded pages.
    .filter((directive) => !directive.startsWith('frame-src '))
    .map((directive) => (directive === "frame-ancestors 'none'" ? `frame-ancestors ${ancestors.join(' ')}` : directive))
  return { ...others, 'content-security-policy': ownPolicy.join('; ') }
}
