/**
 * AWS list prices, us-east-1, in dollars a unit; from the price pages of the services, November 2026.
 * Storage, data transfer and the free tier are left out.
 */
export const prices = {
  /** On demand. A write unit is 1 KB, a read unit 4 KB; a transaction takes two, an eventually consistent read half of one. */
  writeUnit: 0.625e-6,
  readUnit: 0.125e-6,
  /** A provisioned unit of capacity an hour. */
  writeCapacityHour: 0.00065,
  readCapacityHour: 0.00013,
  kmsRequest: 0.03 / 10_000,
  secretRequest: 0.05 / 10_000,
  lambdaRequest: 0.2e-6,
  /** arm64. */
  lambdaGbSecond: 0.0000133334,
  queueRequest: 0.4e-6,
  busEvent: 1e-6,
  httpRequest: 1e-6,
  expressStart: 1e-6,
  expressGbSecond: 0.00001667,
  logGb: 0.5,
  trace: 5e-6,
  /** Amazon SES, a mail without attachments. */
  mail: 0.1 / 1000,
} as const

/** Of the capacity that is paid for, what steady traffic uses; auto scaling's usual target. */
export const UTILISATION = 0.7

const SECONDS_AN_HOUR = 3600

/** Dollars of a unit that is written or read with provisioned capacity. */
export const provisioned = {
  writeUnit: prices.writeCapacityHour / SECONDS_AN_HOUR / UTILISATION,
  readUnit: prices.readCapacityHour / SECONDS_AN_HOUR / UTILISATION,
} as const
