import { createHash } from 'node:crypto'
import type { Severity } from '../constructs/severity.ts'

/**
 * Names somebody whom alarms tell, without the address: a paging service's has its key. The host says enough to find
 * the line in the options file.
 */
export function alarmTargetName(severity: Severity, target: string): string {
  const host = target.startsWith('https:') ? new URL(target).hostname : target.split('@').at(-1)
  return `${severity}:${host}:${createHash('sha256').update(target).digest('hex').slice(0, 8)}`
}

export function alarmTargetNames({ urgentAlarms, alarms }: AlarmTargets): string[] {
  return [
    ...urgentAlarms.map((target) => alarmTargetName('urgent', target)),
    ...alarms.map((target) => alarmTargetName('later', target)),
  ]
}

interface AlarmTargets {
  readonly urgentAlarms: readonly string[]
  readonly alarms: readonly string[]
}
