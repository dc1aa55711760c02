import type { Check, Verdict } from './verdict.ts'

/** One check as lines for the terminal, with remarks on answers that came during it. */
export function showVerdict(
  { title, advice }: Pick<Check<never>, 'title' | 'advice'>,
  verdict: Verdict,
  remarks: readonly string[] = [],
): string {
  const intro = verdict.result === 'passed' ? 'passed, but' : 'besides,'
  return [...linesOf(title, advice, verdict), ...remarks.map((remark) => `      ${intro} ${remark}`)].join('\n')
}

function linesOf(title: string, advice: string, verdict: Verdict): string[] {
  switch (verdict.result) {
    case 'passed':
      return [`  ✓ ${title}${verdict.remark === undefined ? '' : ` (${verdict.remark})`}`]
    case 'failed':
      return [`  ✗ ${title}`, `      ${verdict.found}`, `      ${advice}`]
    case 'not_tried':
      return [`  – ${title}: not tried, ${verdict.why}`]
  }
}

/** `21 passed, 1 failed, 2 not tried, 1 warning`. */
export function showCount(verdicts: readonly Verdict[], warnings: number): string {
  const count = (result: Verdict['result']) => verdicts.filter((one) => one.result === result).length
  const parts = [`${count('passed')} passed`, `${count('failed')} failed`]
  if (count('not_tried') > 0) parts.push(`${count('not_tried')} not tried`)
  if (warnings > 0) parts.push(warnings === 1 ? '1 warning' : `${warnings} warnings`)
  return parts.join(', ')
}
