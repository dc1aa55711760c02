import { type ChildProcess, execFile, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const folder = join(import.meta.dirname, 'server')
const plugin = join(import.meta.dirname, '../../docs/examples/vendure/diddo-orders-plugin.ts')
/** Says which packages are installed. */
const installed = join(folder, 'node_modules/.installed')

/** Installs the server's packages, unless they are there. Seconds that it took. */
export async function installVendure(): Promise<number> {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return 0
  const began = Date.now()
  // Without scripts: what they would compile is not used here.
  await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder })
  writeFileSync(installed, lock)
  return (Date.now() - began) / 1000
}

/** Puts our plugin where the server finds it and its own packages; answers with the file. */
export function copyPlugin(): string {
  const copy = join(folder, '.copied/diddo-orders-plugin.ts')
  mkdirSync(dirname(copy), { recursive: true })
  copyFileSync(plugin, copy)
  return copy
}

export interface VendureOptions {
  /** Where its data are, so that they outlive it. In memory where this is left out. */
  readonly file?: string
  /** Any that is free, where this is left out. */
  readonly port?: number
  /** Decimal places of its money. Vendure's own default is 2. */
  readonly precision?: number
}

/** A real Vendure in a process of its own. */
export class Vendure {
  readonly adminApi: string
  readonly #process: ChildProcess
  #messages = 0
  readonly #faults: string[] = []

  private constructor(process: ChildProcess, port: number) {
    this.#process = process
    process.on('message', ({ fault }: { fault?: string }) => {
      if (fault !== undefined) this.#faults.push(fault)
    })
    this.adminApi = `http://127.0.0.1:${port}/admin-api`
  }

  static async start({ file, port: wanted = 0, precision = 3 }: VendureOptions = {}): Promise<Vendure> {
    await installVendure()
    copyPlugin()
    const server = fork(join(folder, 'serve.mjs'), [JSON.stringify({ file: file ?? null, port: wanted, precision })], {
      env: { PATH: process.env.PATH, VENDURE_DISABLE_TELEMETRY: 'true', NODE_ENV: 'test' },
      execArgv: ['--no-warnings'],
      // What it logs are errors that tests cause; those that matter are in `faults`.
      stdio: ['ignore', 'ignore', process.env.VENDURE_LOG === undefined ? 'ignore' : 'inherit', 'ipc'],
    })
    const [{ port }] = (await Promise.race([
      once(server, 'message'),
      once(server, 'exit').then(() => Promise.reject(new Error('Vendure did not start.'))),
    ])) as [{ port: number }]
    return new Vendure(server, port)
  }

  /** Remembers the data as they are. */
  async save(): Promise<void> {
    await this.#act('save')
  }

  /** Makes the data what they were when they were saved. */
  async restore(): Promise<void> {
    await this.#act('restore')
  }

  /** From now on, each request waits so long before Vendure looks at it. */
  async slow(milliseconds: number): Promise<void> {
    await this.#act('slow', { milliseconds })
  }

  /** Requests since the last call that Vendure's own schema refused. */
  faults(): readonly string[] {
    return this.#faults.splice(0)
  }

  /** The so-maniest request from now waits so long. */
  async slowAt(requests: number, milliseconds: number): Promise<void> {
    await this.#act('slowAt', { requests, milliseconds })
  }

  /** Ends as by a power failure at the so-maniest request from now, before it or when it is `done` and not yet answered. */
  async dieAt(requests: number, done: boolean): Promise<void> {
    await this.#act('die', { requests, done })
  }

  /** At once, as by a power failure. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const ended = once(this.#process, 'exit')
    this.#process.kill(signal)
    await ended
  }

  #act(act: string, parameters: object = {}): Promise<unknown> {
    const id = ++this.#messages
    return new Promise((resolve, reject) => {
      const gone = () => reject(new Error('Vendure has ended.'))
      const listen = (message: { id?: number; answer?: unknown }) => {
        if (message.id !== id) return
        this.#process.off('message', listen)
        this.#process.off('exit', gone)
        resolve(message.answer)
      }
      this.#process.on('message', listen)
      this.#process.on('exit', gone)
      this.#process.send({ id, act, ...parameters })
    })
  }
}
