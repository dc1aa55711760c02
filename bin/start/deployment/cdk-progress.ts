/** Where a deployment stands, for one line of the terminal. */
export type Progress = { readonly stack: string; readonly done: number; readonly total: number }

/** ` 12/36 |` of a CDK event line such as `Orders | 12/36 | 11:05:32 AM | CREATE_COMPLETE | …`. */
const EVENT = /^\s*([\w-]+)\s*\|\s*(\d+)\/(\d+)\s*\|/

/** Reads one line of `cdk deploy --progress events`; undefined for every other line. */
export function progressOf(line: string): Progress | undefined {
  const [, stack, done, total] = EVENT.exec(line) ?? []
  if (stack === undefined || done === undefined || total === undefined) return undefined
  return { stack, done: Number(done), total: Number(total) }
}

/** The stacks of a run and how many resources each has, from its progress lines. */
export class DeploymentCount {
  readonly #resources = new Map<string, number>()

  add(progress: Progress): void {
    this.#resources.set(progress.stack, Math.max(progress.total, this.#resources.get(progress.stack) ?? 0))
  }

  toString(): string {
    if (this.#resources.size === 0) return 'nothing to change'
    const resources = [...this.#resources.values()].reduce((sum, count) => sum + count, 0)
    return `${this.#resources.size} ${this.#resources.size === 1 ? 'stack' : 'stacks'}, ${resources} resources`
  }
}
