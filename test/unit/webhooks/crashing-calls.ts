/** What stops a function in the middle of its work. */
export class Crash extends Error {}

/** Calls of functions to the outside: others may come in between, and each may be the function's last. */
export class CrashingCalls {
  count = 0
  private readonly random: () => number
  private readonly crashes: (number: number) => boolean

  /** `crashes`: whether a function stops at this number: before a call is made when even, after it when odd. */
  constructor(random: () => number, crashes: (number: number) => boolean) {
    this.random = random
    this.crashes = crashes
  }

  async step<Result>(act: () => Result | Promise<Result>): Promise<Result> {
    const number = this.count
    this.count += 2
    // Now and then a call takes so long that others get a whole function done.
    const turns = this.random() < 0.15 ? 80 : Math.floor(this.random() * 3)
    for (let turn = turns; turn > 0; turn--) await null
    if (this.crashes(number)) throw new Crash()
    const result = await act()
    if (this.crashes(number + 1)) throw new Crash()
    return result
  }

  stepping<Methods extends object>(methods: Methods): Methods {
    return Object.fromEntries(
      Object.entries(methods).map(([name, method]) => [
        name,
        (...given: unknown[]) => this.step(() => method(...given)),
      ]),
    ) as Methods
  }
}
