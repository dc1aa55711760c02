import { createServer } from 'node:net'
import { CommandFailure } from '../../command-line/command-failure.ts'

/** `auto` is the first free port from the usual one on. */
export type PortChoice = number | 'auto'

/** A port that is wanted, and how a person chooses another one. */
export type WantedPort = {
  readonly what: string
  readonly option: string
  readonly choice: PortChoice
  /** Where `auto` begins. */
  readonly usual: number
}

/**
 * A port for each, in the same order; none twice.
 * @throws CommandFailure that names every port that is taken.
 */
export async function choosePorts(wanted: readonly WantedPort[]): Promise<number[]> {
  const chosen = new Set<number>()
  const taken: string[] = []
  for (const { what, option, choice, usual } of wanted) {
    const port = choice === 'auto' ? await firstFree(usual, chosen) : choice
    if (chosen.has(port) || !(await isFree(port))) taken.push(`${port}, wanted for ${what} (${option})`)
    chosen.add(port)
  }
  if (taken.length > 0) throw new CommandFailure(takenWords(taken))
  return [...chosen]
}

/** @throws CommandFailure when something listens on the port. */
export async function requireFree(wanted: Omit<WantedPort, 'choice' | 'usual'> & { readonly port: number }) {
  await choosePorts([{ ...wanted, choice: wanted.port, usual: wanted.port }])
}

function takenWords(taken: readonly string[]): string {
  const ports = taken.length === 1 ? 'A port is taken' : `${taken.length} ports are taken`
  const help =
    'Stop what listens there, choose others by these options, or let them be chosen: npm start -- --port auto'
  return [`${ports}:`, ...taken.map((one) => `- ${one}`), help].join('\n')
}

async function firstFree(from: number, except: ReadonlySet<number>): Promise<number> {
  for (let port = from; port <= 65_535; port++) if (!except.has(port) && (await isFree(port))) return port
  throw new CommandFailure(`No port from ${from} on is free.`)
}

/** Whether nothing listens on this port of the loopback interface, in IPv4 or IPv6. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'))
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    // A machine without IPv6 has nothing there that could be in the way.
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
