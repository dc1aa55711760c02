/** `source` of every event we publish on the event bus. */
export const EVENT_SOURCE = 'diddo.orders'
