/** `urgent` wakes somebody: orders or money are being lost, or will be within the hour. `later` waits for the morning. */
export type Severity = 'urgent' | 'later'
