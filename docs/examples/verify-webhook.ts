import { createServer } from 'node:http'
import { Webhook } from 'standardwebhooks'

const webhook = new Webhook(process.env.WEBHOOK_SECRET ?? '')

createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => {
    const body = Buffer.concat(parts).toString()
    try {
      webhook.verify(body, request.headers as Record<string, string>)
    } catch {
      response.writeHead(401).end()
      return
    }
    const event = JSON.parse(body)
    console.log(event.type, event.orderId, event.sequence)
    response.writeHead(204).end()
  })
}).listen(Number(process.env.PORT ?? 4400))
