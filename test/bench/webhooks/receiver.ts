import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A receiver in a process of its own, so that its CPU is not counted as the sender's. It sends its port to its parent. */
const server = createServer((incoming, outgoing) => {
  incoming.resume()
  incoming.on('end', () => outgoing.writeHead(204).end())
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit())
