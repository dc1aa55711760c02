import { readFileSync } from 'node:fs'
import type { StageName } from './templates.ts'

/** The options of a stage with everything on that can be switched on: of prod the example that operators copy. */
export function everyOption(stage: StageName): Record<string, unknown> {
  const all = JSON.parse(readFileSync('deploy/prod.example.json', 'utf8'))
  return stage === 'prod' ? all : { slack: true, eventSubscriptions: all.eventSubscriptions }
}

/** The fewest that prod takes. */
export const leastOfProd = {
  region: 'us-east-1',
  urgentAlarms: ['on-call@platform.example'],
  runbookUrl: 'https://git.platform.example/operate.md',
}
