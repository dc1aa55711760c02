import type { Check, Verdict } from './verdict.ts'

/** One check as lines for the terminal. */
export function showVerdict({ title, advice }: Pick<Check<never>, 'title' | 'advice'>, verdict: Verdict): string {
  switch (verdict.result) {
    case 'passed':
      return `  ✓ ${title}${verdict.remark === undefined ? '' : ` (${verdict.remark})`}`
    case 'failed':
      return [`  ✗ ${title}`, `      ${verdict.found}`, `      ${advice}`].join('\n')
    case 'not_tried':
      return `  – ${title}: not tried, ${verdict.why}`
  }
}

/** `21 passed, 1 failed, 2 not tried`. */
export function showCount(verdicts: readonly Verdict[]): string {
  const count = (result: Verdict['result']) => verdicts.filter((one) => one.result === result).length
  const parts = [`${count('passed')} passed`, `${count('failed')} failed`]
  return [...parts, ...(count('not_tried') === 0 ? [] : [`${count('not_tried')} not tried`])].join(', ')
}
