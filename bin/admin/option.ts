/** One option of a command, as `parseArgs` and the help text need it. */
export interface Option {
  /** What its value is, such as `<hours>`; absent for a switch. */
  readonly value?: string
  /** May stand several times. */
  readonly several?: boolean
  readonly help: string
}
