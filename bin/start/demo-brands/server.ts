import type { IncomingMessage, ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { listenOnLoopback } from '../network/loopback.ts'
import { type ActionName, actionSchemas } from './action-schemas.ts'
import { behaviourSchema } from './behaviour.ts'
import { DemoBrand, type DemoBrandOptions } from './demo-brand.ts'
import { answerJson, answerProblem, BadRequest, parseBody, readBody } from './http-messages.ts'

export type RunningBrand = {
  readonly brand: DemoBrand
  readonly port: number
  /** Where the platform sends its signed commands. */
  readonly commandUrl: string
  /** The staff's own interface: `GET /orders`, `POST /orders/{reference}/{action}`, `PUT /behaviour`. */
  readonly adminUrl: string
  stop(): Promise<void>
}

/** Starts a brand's own server on a port of the loopback interface; 0 takes a free one. */
export async function startDemoBrand(options: DemoBrandOptions & { readonly port: number }): Promise<RunningBrand> {
  const brand = new DemoBrand(options)
  const listening = await listenOnLoopback((incoming, answer) => {
    respond(brand, incoming, answer).catch((error) => answerProblem(answer, error))
  }, options.port)
  const adminUrl = `http://127.0.0.1:${listening.port}`
  return {
    brand,
    port: listening.port,
    commandUrl: `${adminUrl}/commands`,
    adminUrl,
    stop: async () => {
      await listening.stop()
      await brand.stop()
    },
  }
}

async function respond(brand: DemoBrand, incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
  const route = `${incoming.method} ${(incoming.url ?? '/').split('?', 1)[0]}`
  const body = await readBody(incoming)
  if (route === 'POST /commands') return command(brand, incoming, body, answer)
  if (route === 'GET /orders') return answerJson(answer, 200, brand.overview())
  if (route === 'PUT /behaviour') {
    const behaviour = parseBody(behaviourSchema, body)
    brand.behave(behaviour)
    return answerJson(answer, 200, behaviour)
  }
  const [, reference, action] = /^POST \/orders\/([^/]+)\/([a-z]+)$/.exec(route) ?? []
  if (reference !== undefined && action !== undefined && isAction(action)) {
    return answerJson(answer, 200, brand.act(decodeURIComponent(reference), action, body))
  }
  const names = Object.keys(actionSchemas).join('|')
  const known = `POST /commands, GET /orders, PUT /behaviour, POST /orders/{reference}/{${names}}`
  throw new BadRequest(404, `There is no ${route} here, but ${known}.`)
}

function isAction(name: string): name is ActionName {
  return Object.hasOwn(actionSchemas, name)
}

async function command(
  brand: DemoBrand,
  { headers, socket }: IncomingMessage,
  body: string,
  answer: ServerResponse,
): Promise<void> {
  try {
    new Webhook(brand.signingSecret).verify(body, headers as Record<string, string>, { jsonParse: false })
  } catch {
    throw new BadRequest(401, 'The signature does not fit the body, or the request is older than five minutes.')
  }
  const webhookId = String(headers['webhook-id'])
  if (headers['idempotency-key'] !== webhookId) {
    throw new BadRequest(400, 'Idempotency-Key and webhook-id must be the same.')
  }
  const reply = await brand.take(webhookId, body)
  if (reply.kind === 'answer') answerJson(answer, 200, reply.body)
  else if (reply.kind === 'silence') socket.destroy()
  else throw new BadRequest(500, 'The demo brand is in the mode fail.')
}
