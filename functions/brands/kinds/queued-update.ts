/** An update that came by a brand's own queue, whose policy says who may send. */
export interface QueuedUpdate {
  /** The queue's id of the message: the same when it is delivered again. */
  readonly id: string
  readonly body: string
  /** The message's attributes that are texts; names as they were sent. */
  readonly attributes: Readonly<Record<string, string>>
}
