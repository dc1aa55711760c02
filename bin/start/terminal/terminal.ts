import { styleText } from 'node:util'

/** Columns of a line: mark, name, text, time. Fits a terminal of 80. */
const NAME_WIDTH = 10
const TEXT_WIDTH = 54
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

type Stream = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean; columns?: number }
type Style = Parameters<typeof styleText>[0]

/**
 * What a local run shows: one line a phase with its time. On a terminal the
 * running phase moves. In a file, or with NO_COLOR, only finished lines appear.
 */
export class Terminal {
  readonly #stream: Stream
  readonly #lively: boolean
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(stream: Stream = process.stdout, environment: NodeJS.ProcessEnv = process.env) {
    this.#stream = stream
    this.#lively = stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb'
  }

  line(text = ''): void {
    if (!this.#closed) this.#stream.write(`${text}\n`)
  }

  heading(text: string): void {
    this.line(`\n  ${this.style('bold', text)}\n`)
  }

  /** A name and what there is to know about it, in the columns of the phases. */
  entry(name: string, text: string): void {
    this.line(`    ${this.style('dim', name.padEnd(NAME_WIDTH))} ${text}`)
  }

  failure(reason: string): void {
    const [first = '', ...rest] = reason.split('\n')
    this.line(`\n  ${this.style('red', '✗')} ${this.style('bold', first)}`)
    for (const line of rest) this.line(`    ${this.style('dim', line)}`)
    this.line()
  }

  /** Something that a person should know, though everything goes on. */
  note(text: string): void {
    this.line(`  ${this.style('yellow', '!')} ${text}`)
  }

  /** The last line: nothing is shown after it. */
  close(text: string): void {
    this.#clear()
    this.line(`\n  ${this.style('dim', text)}`)
    this.#closed = true
  }

  /** Runs one phase. `work` may say where it stands; what `summary` makes of its result stays on the line. */
  async phase<Result>(
    name: string,
    work: (say: (text: string) => void) => Promise<Result>,
    summary: (result: Result) => string,
  ): Promise<Result> {
    const began = performance.now()
    let text = ''
    let frame = 0
    const draw = () => {
      const mark = this.style('cyan', FRAMES[frame++ % FRAMES.length] ?? '')
      this.#stream.write(`\r\x1b[2K${this.#phaseLine(mark, name, text, performance.now() - began)}`)
    }
    if (this.#lively && !this.#closed) {
      draw()
      this.#timer = setInterval(draw, 80)
    }
    try {
      const result = await work((said) => {
        text = said
      })
      this.#clear()
      this.line(this.#phaseLine(this.style('green', '✓'), name, summary(result), performance.now() - began))
      return result
    } catch (error) {
      this.#clear()
      this.line(this.#phaseLine(this.style('red', '✗'), name, text, performance.now() - began))
      throw error
    }
  }

  style(style: Style, text: string): string {
    return this.#lively ? styleText(style, text, { validateStream: false }) : text
  }

  #clear(): void {
    if (this.#timer === undefined) return
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#stream.write('\r\x1b[2K')
  }

  #phaseLine(mark: string, name: string, text: string, milliseconds: number): string {
    const shown = text.length > TEXT_WIDTH ? `${text.slice(0, TEXT_WIDTH - 1)}…` : text
    const time = `${(milliseconds / 1000).toFixed(1)} s`.padStart(8)
    return `  ${mark} ${this.style('bold', name.padEnd(NAME_WIDTH))} ${shown.padEnd(TEXT_WIDTH)}${this.style('dim', time)}`
  }
}
