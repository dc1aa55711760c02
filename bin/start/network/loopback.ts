import { createServer, type RequestListener, type Server } from 'node:http'

export type Listening = { readonly port: number; stop(): Promise<void> }

/**
 * Serves a port on the loopback interface, in IPv4 and, where the machine has
 * it, IPv6: `localhost` means either of them. Port 0 takes a free one.
 * Rejects with EADDRINUSE when the port is taken.
 */
export async function listenOnLoopback(listener: RequestListener, port: number): Promise<Listening> {
  const first = await listen(listener, port, '127.0.0.1')
  const servers = [first.server]
  try {
    servers.push((await listen(listener, first.port, '::1')).server)
  } catch (error) {
    if (isTaken(error)) {
      await close(first.server)
      throw error
    }
  }
  return {
    port: first.port,
    stop: async () => {
      await Promise.all(servers.map(close))
    },
  }
}

function listen(listener: RequestListener, port: number, host: string): Promise<{ server: Server; port: number }> {
  const server = createServer(listener)
  // Only clients end idle connections: one that both sides may end is sometimes used at the moment it ends.
  server.keepAliveTimeout = 0
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, () => {
      const address = server.address()
      resolve({ server, port: typeof address === 'object' && address !== null ? address.port : port })
    })
  })
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
