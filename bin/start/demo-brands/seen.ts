/** A command that came, with what became of it; or a report that was sent, with its answer's status. */
export type Seen = {
  readonly direction: 'command' | 'report'
  readonly type: string
  readonly brandOrderId: string
  readonly result: string
}
