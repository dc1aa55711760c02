/** As the API takes a payment provider's id. */
const REFERENCE = /^[\w.:/=+-]{1,255}$/

/** Whether it can be sent as it was typed; nothing at all can. */
export function isReference(typed: string): boolean {
  return typed.trim() === '' || REFERENCE.test(typed.trim())
}
