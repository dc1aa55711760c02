import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Resource = { readonly Type: string; readonly Properties?: Record<string, never> }

/** What the ledger takes from the synthesised templates, since no call shows it. */
export interface TemplateFacts {
  /** Whether the workflow's log has every step of it, or errors only. */
  readonly logsEachStep: boolean
  readonly isTraced: boolean
  /** Queues that get every event of the bus. */
  readonly queuesOfEveryEvent: number
}

export function readTemplateFacts(assemblyFolder: string): TemplateFacts {
  const resources = readdirSync(assemblyFolder)
    .filter((file) => file.endsWith('.template.json'))
    .flatMap((file) => {
      const template = JSON.parse(readFileSync(join(assemblyFolder, file), 'utf8'))
      return Object.values(template.Resources ?? {}) as Resource[]
    })
  const ofType = (type: string) => resources.filter(({ Type }) => Type === type)
  const machines = ofType('AWS::StepFunctions::StateMachine').map(({ Properties }) => JSON.stringify(Properties))
  const rules = ofType('AWS::Events::Rule').filter(({ Properties }) => {
    const { EventPattern, Targets } = (Properties ?? {}) as Record<string, unknown>
    const pattern = JSON.stringify(EventPattern ?? { detail: [] })
    return !/"(detail|detail-type|resources)"/.test(pattern) && Targets !== undefined
  })
  return {
    logsEachStep: machines.some((machine) => machine.includes('"Level":"ALL"')),
    isTraced: machines.some((machine) => machine.includes('"TracingConfiguration":{"Enabled":true}')),
    queuesOfEveryEvent: rules.length,
  }
}
