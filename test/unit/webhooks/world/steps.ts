/** What a function dies of in the middle of its work. */
export class Crash extends Error {}

/** Every call of a function to the outside: other functions may run in between, and it may be the function's last call. */
export class Steps {
  calls = 0
  private readonly crashes: (call: number) => boolean
  private readonly random: () => number

  /** `crashes` is asked with two numbers a call: an even one before the call is made, an odd one after it. */
  constructor(crashes: (call: number) => boolean, random: () => number) {
    this.crashes = crashes
    this.random = random
  }

  async take<Result>(act: () => Result | Promise<Result>): Promise<Result> {
    const number = this.calls
    this.calls += 2
    // Now and then a call takes so long that other functions complete meanwhile.
    const turns = this.random() < 0.15 ? 80 : Math.floor(this.random() * 3)
    for (let turn = turns; turn > 0; turn--) await null
    if (this.crashes(number)) throw new Crash()
    const result = await act()
    if (this.crashes(number + 1)) throw new Crash()
    return result
  }

  /** The same methods, each call a step. */
  each<Methods extends object>(methods: Methods): Methods {
    return Object.fromEntries(
      Object.entries(methods).map(([name, method]) => [
        name,
        (...given: unknown[]) => this.take(() => method(...given)),
      ]),
    ) as Methods
  }
}
