import { createServer } from 'node:net'
import { CommandFailure } from '../../command-line/command-failure.ts'

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

/** Throws a sentence that names the taken port, what wanted it, and how to choose another. */
export async function requireFree(port: number, what: string, option: string): Promise<void> {
  if (await isFree(port)) return
  throw new CommandFailure(
    `Port ${port}, wanted for ${what}, is taken.\nStop what listens there, or choose another: npm start -- ${option} <port>`,
  )
}
