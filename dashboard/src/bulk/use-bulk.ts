import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type Outcome, runEach } from './run-each.ts'

export interface BulkItem {
  readonly id: string
  /** The platform’s number. */
  readonly label: string
}

export type Outcomes = ReadonlyMap<string, Outcome>

const UNFINISHED: readonly Outcome['name'][] = ['refused', 'unknown', 'stopped']

/** Runs through orders, with an outcome for each; can be stopped, and begun again for those that are left. */
export function useBulk(items: readonly BulkItem[], act: (id: string) => Promise<'done' | 'nothing'>) {
  const queries = useQueryClient()
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map())
  const [phase, setPhase] = useState<'ready' | 'running' | 'stopping' | 'over'>('ready')
  const isStopped = useRef(false)
  const left = items.filter(({ id }) => UNFINISHED.includes(outcomes.get(id)?.name ?? 'waiting'))

  const run = async (of: readonly BulkItem[]) => {
    isStopped.current = false
    setPhase('running')
    await runEach(of, {
      act: ({ id }) => act(id),
      onOutcome: ({ id }, outcome) => setOutcomes((before) => new Map(before).set(id, outcome)),
      isStopped: () => isStopped.current,
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    })
    setPhase('over')
    void queries.invalidateQueries({ queryKey: ['orders'] })
    void queries.invalidateQueries({ queryKey: ['orders-newest'] })
    void queries.invalidateQueries({ queryKey: ['order'] })
    void queries.invalidateQueries({ queryKey: ['work'] })
  }
  return {
    outcomes,
    phase,
    left,
    start: () => void run(items),
    again: () => void run(left),
    stop: () => {
      isStopped.current = true
      setPhase('stopping')
    },
  }
}
