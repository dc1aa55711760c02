import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { bootstrap, DefaultLogger, DefaultMoneyStrategy, LogLevel, TransactionalConnection } from '@vendure/core'
import { DiddoOrdersPlugin } from './.copied/diddo-orders-plugin.ts'

/**
 * A real Vendure, started by the tests as a process of its own. Its data are in memory, or in a file that each commit
 * writes whole. `process.send` tells its port; messages to it save and bring back its data, make it slow, and end it.
 */
const { file, port, precision } = JSON.parse(process.argv[2])

/** Of money: how many decimal places the shop keeps. */
class Money extends DefaultMoneyStrategy {
  precision = precision
}

function writeWhole(data) {
  writeFileSync(`${file}.new`, data)
  renameSync(`${file}.new`, file)
}

/** sql.js is one connection, in which transactions of two requests would be one: so one request at a time. */
let last = Promise.resolve()
let slow = 0
/** Requests until one of them is slow. */
let lateness = null
/** Requests until it dies, and whether that one is done then. */
let death = null
const die = () => process.kill(process.pid, 'SIGKILL')

function oneAtATime(_request, answer, next) {
  const before = last
  last = new Promise((resolve) => {
    answer.on('finish', resolve)
    // A client that went away does not end the work.
    answer.on('close', () => {
      const ended = setInterval(() => {
        if (!answer.writableEnded) return
        clearInterval(ended)
        resolve()
      }, 5)
    })
  })
  before.then(() => {
    if (death !== null && --death.requests === 0) {
      if (!death.done) return die()
      // All of it is written, and the answer is never sent.
      answer.end = die
    }
    const isLate = lateness !== null && --lateness.requests === 0
    setTimeout(next, isLate ? lateness.milliseconds : slow)
  })
}

/** Tells of requests that Vendure's own schema refuses. */
const SCHEMA = new Set(['BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'])
const noteFaults = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors }) => {
      for (const { extensions, message } of errors) {
        if (SCHEMA.has(extensions.code)) process.send({ fault: message })
      }
    },
  }),
}

const app = await bootstrap({
  apiOptions: {
    port,
    hostname: '127.0.0.1',
    adminApiPath: 'admin-api',
    shopApiPath: 'shop-api',
    cors: false,
    middleware: [{ handler: oneAtATime, route: 'admin-api' }],
    apolloServerPlugins: [noteFaults],
  },
  authOptions: {
    tokenMethod: ['bearer', 'api-key'],
    superadminCredentials: { identifier: 'superadmin', password: 'password-of-the-tests' },
  },
  dbConnectionOptions: {
    type: 'sqljs',
    synchronize: true,
    ...(file === null ? {} : { autoSave: true, autoSaveCallback: writeWhole }),
    ...(file !== null && existsSync(file) ? { database: readFileSync(file) } : {}),
  },
  entityOptions: { moneyStrategy: new Money() },
  logger: new DefaultLogger({ level: LogLevel.Error }),
  paymentOptions: { paymentMethodHandlers: [] },
  plugins: [DiddoOrdersPlugin],
})

const { driver } = app.get(TransactionalConnection).rawConnection
let saved = null
const acts = {
  save: () => {
    saved = driver.export()
  },
  restore: () => driver.load(saved),
  die: ({ requests, done }) => {
    death = { requests, done }
  },
  slowAt: ({ requests, milliseconds }) => {
    lateness = { requests, milliseconds }
  },
  slow: ({ milliseconds }) => {
    slow = milliseconds
  },
}
process.on('message', async (message) => {
  const answer = await acts[message.act](message)
  process.send({ id: message.id, answer })
})
process.on('disconnect', () => process.exit(0))
process.send({ port: app.getHttpServer().address().port })
