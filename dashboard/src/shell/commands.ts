import { useEffect, useRef, useSyncExternalStore } from 'react'

/** Something that a person can do on the present page: in the palette always, by its keys where it has some. */
export interface Command {
  readonly id: string
  readonly label: string
  /** `key`: done where the focus is, so it is among the keys and not in the palette. */
  readonly kind: 'action' | 'page' | 'key'
  /** One letter, or two after each other: `g o`. */
  readonly keys?: string
  readonly run: () => void
}

const known = new Map<string, Command>()
const listeners = new Set<() => void>()
let list: readonly Command[] = []

function changed(): void {
  list = [...known.values()]
  for (const listener of listeners) listener()
}

export function presentCommands(): readonly Command[] {
  return list
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** All commands of what is on the screen. */
export function useCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, presentCommands)
}

/** Offers commands while the component is on the screen. */
export function useOffer(commands: readonly Command[]): void {
  const latest = useRef(commands)
  latest.current = commands
  // Labels change with the language, and what a command does with the page; neither shall register it anew.
  const signature = commands.map(({ id, label, keys }) => `${id} ${label} ${keys}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    const offered = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find(({ id }) => id === command.id)?.run(),
    }))
    for (const command of offered) known.set(command.id, command)
    changed()
    return () => {
      for (const command of offered) if (known.get(command.id) === command) known.delete(command.id)
      changed()
    }
  }, [signature])
}
