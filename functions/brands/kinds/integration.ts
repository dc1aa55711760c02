import type * as z from 'zod'
import type { BrandOrder, LineQuantity } from '../../orders/brand-order.ts'
import type { Address } from '../../orders/fields.ts'
import type { Report } from '../../orders/life/reports/report.ts'
import type { Reason } from '../../orders/reason.ts'
import type { RefundAmounts } from '../../orders/refund-amounts.ts'
import type { Capabilities } from '../capabilities.ts'
import type { BrandHttp } from '../line/brand-http.ts'
import { DEFAULT_PACE, type Pace } from '../rate-limit/pace.ts'
import type { CommandOutcome, LookupOutcome, SubmitOutcome } from './outcomes.ts'
import type { PolledChanges } from './polled-changes.ts'
import type { QueuedUpdate } from './queued-update.ts'
import type { Submission } from './submission.ts'
import type { FindSubmitted } from './submitted-order.ts'
import type { UpdateVerdict } from './update-verdict.ts'

/**
 * The contract between us and a brand's back end. One folder under
 * `functions/brands/` implements it, one line in `integrations.ts` registers it.
 */

/**
 * What a brand can be asked. Ids are ours; each names one command for ever.
 * `requestedAt` is when the command came up, not when it is tried.
 */
export interface SubmitCommand {
  readonly submission: Submission
  readonly requestedAt: string
}

/** How an order is found at its back end: our id, the names that the back end gave it, and about when it was created. */
export interface OrderKey {
  readonly brandOrderId: string
  readonly backEndId: string | null
  readonly brandReference: string | null
  readonly placedAt: string
}

export function orderKeyOf({ id, backEndId, brandReference, placedAt }: BrandOrder): OrderKey {
  return { brandOrderId: id, backEndId, brandReference, placedAt }
}

/** What all commands about an order carry. */
export interface OrderCommand extends OrderKey {
  readonly requestedAt: string
  /** What the back end gave with `pending`, when it is asked again. */
  readonly handle: string | null
}
export interface CancelCommand extends OrderCommand {
  readonly cancellationId: string
  /** Null asks for the whole brand order. */
  readonly lines: readonly LineQuantity[] | null
  readonly reason: Reason
}
export interface AddressChangeCommand extends OrderCommand {
  readonly addressChangeId: string
  readonly shippingAddress: Address
}
export interface ReturnCommand extends OrderCommand {
  readonly returnId: string
  /** With the SKU, for who reads it without our order at hand. */
  readonly lines: readonly (LineQuantity & { readonly reason: string | null; readonly sku?: string })[]
}
export interface RefundCommand extends OrderCommand, RefundAmounts {
  readonly refundId: string
  readonly returnId: string | null
  readonly returnedBy: 'platform' | 'brand'
  readonly lines: readonly LineQuantity[]
  /** `discount` by what it is of. */
  readonly discounts: { readonly items: number; readonly shipping: number }
}

export interface EraseCustomerCommand extends OrderCommand {
  readonly erasureId: string
  /** The platform's own number of the order, for people. */
  readonly externalId: string
}

/** An update as it came in, byte for byte; header names in lower case. */
export interface RawUpdate {
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

/** Whether the connection works, for the administrator. */
export interface ConnectionCheck {
  readonly ok: boolean
  /** One sentence each on what was tried and found; no secrets. */
  readonly findings: readonly string[]
}

/** A brand's back end, reached with its settings and secrets. */
export interface Connection {
  /**
   * Creates the order. The caller (`submit-to-brand.ts`) has looked it up before;
   * the command is the same on every try, and so must be what the back end is sent.
   */
  submit(command: SubmitCommand): Promise<SubmitOutcome>
  /** What the back end knows of this brand order, found by our own reference. */
  lookup(order: OrderKey): Promise<LookupOutcome>
  cancel(command: CancelCommand): Promise<CommandOutcome>
  changeAddress(command: AddressChangeCommand): Promise<CommandOutcome>
  requestReturn(command: ReturnCommand): Promise<CommandOutcome>
  refund(command: RefundCommand): Promise<CommandOutcome>
  /** Tells the brand to erase the customer of an order. Absent where the capability `erasure` is `none`. */
  eraseCustomer?(command: EraseCustomerCommand): Promise<CommandOutcome>
  /** Checks who sent an update, in constant time, and reads it into our own words. */
  verifyUpdate(raw: RawUpdate): UpdateVerdict | Promise<UpdateVerdict>
  /**
   * Reads an update that came by the brand's own queue. Its sender is known by the queue's policy, so it need not be
   * signed. Absent where a back end has no way to a queue.
   */
  readQueued?(message: QueuedUpdate): UpdateVerdict | Promise<UpdateVerdict>
  /**
   * What the back end knows now of the subject of a hint: reports with the whole state of every object, none when
   * it is not an order of ours. Asked again for days when it throws `BackEndUnreachable`, and a few times when it throws
   * anything else. Absent where updates carry their reports. `submitted` says what it was sent.
   */
  refetch?(subject: string, submitted: FindSubmitted): Promise<readonly Report[]>
  /**
   * Changes since `cursor` (null: from the beginning), oldest first, a page of what can be read in half a minute: for
   * back ends without webhooks, and as a safety net beside them. Throws when the back end cannot be asked.
   */
  poll?(cursor: string | null, submitted: FindSubmitted): Promise<PolledChanges>
  /** Tries credentials, scopes and webhooks; makes no order. */
  check(): Promise<ConnectionCheck>
  /** Makes at the back end what orders need there (webhooks, definitions), as far as its API allows; may be repeated. */
  setUp?(): Promise<ConnectionCheck>
}

export interface ConnectionParts<Settings, Secrets> {
  readonly settings: Settings
  readonly secrets: Secrets
  readonly http: BrandHttp
  /**
   * Keeps every function from calling this brand for so many seconds: for back ends that say in a body that they are
   * asked too much. 429 and `Retry-After` are seen by `http` itself. Absent where no other function calls the brand.
   */
  readonly holdBack?: (seconds: number) => Promise<void>
  /**
   * For back ends whose tokens are good for one use: gets the next secrets by the present ones, and stores them, once for
   * all functions. Answers with the secrets in use afterwards. Only where the definition says `replacesSecrets`.
   */
  readonly replaceSecrets?: (refresh: (current: Secrets) => Promise<Secrets>) => Promise<Secrets>
  readonly now: () => Date
}

/** How a brand order is known at its back end. */
export interface OrderAtBrand {
  readonly brandReference: string | null
  readonly backEndId: string | null
}

export interface IntegrationDefinition<Settings extends z.ZodObject, Secrets extends z.ZodObject> {
  /** Its folder's name, and what a brand's `integration` says. */
  readonly kind: string
  readonly title: string
  readonly description: string
  /** The fields that forms and the CLI show: `.meta({ title })` or the key as label, `.describe()` as help text. */
  readonly settings: Settings
  /** The same for what lives in Secrets Manager as one JSON object; never shown again. */
  readonly secrets: Secrets
  capabilities(settings: z.output<Settings>): Capabilities
  /** Where the brand's staff see an order in their back end; null when it is unknown. Absent where there is no such page. */
  orderUrl?(settings: z.output<Settings>, order: OrderAtBrand): string | null
  /** Every URL it will call with these settings; checked before a brand is saved and again before each call. */
  addresses(settings: z.output<Settings>): readonly string[]
  /** How often the back end may be called, by all functions together. Absent: `DEFAULT_PACE`. */
  pace?(settings: z.output<Settings>): Pace
  /**
   * Whether an answer of status 500 and above is a fault of the back end, which counts for its circuit. Absent: each is.
   * For back ends that refuse single requests with such a status.
   */
  isFault?(answer: { readonly status: number; readonly body: string }): boolean
  /** True when its connections have `poll`: then its brands are polled on a schedule. */
  readonly polls?: boolean
  /** True when its connections have `setUp`: then administrators are offered it. */
  readonly setsUp?: boolean
  /** True when its connections replace their own secrets: their functions may then write those of this kind, and no others. */
  readonly replacesSecrets?: boolean
  /** Makes the secrets that are ours to make, to be shown once. Absent where the brand's back end makes them all. */
  issueSecrets?(random: (bytes: number) => Buffer): Partial<z.output<Secrets>>
  /** The current secrets as previous ones, valid beside new ones until `validUntil`. Absent where only one can be valid at a time. */
  keepSecrets?(current: z.output<Secrets>, validUntil: Date): Partial<z.output<Secrets>>
  connect(parts: ConnectionParts<z.output<Settings>, z.output<Secrets>>): Connection
}

/** The same, with settings and secrets parsed before use: what the registry holds. */
export interface Integration {
  readonly kind: string
  readonly title: string
  readonly description: string
  readonly settings: z.ZodObject
  readonly secrets: z.ZodObject
  capabilities(settings: unknown): Capabilities
  orderUrl(settings: unknown, order: OrderAtBrand): string | null
  addresses(settings: unknown): readonly string[]
  pace(settings: unknown): Pace
  readonly polls: boolean
  readonly setsUp: boolean
  readonly replacesSecrets: boolean
  isFault(answer: { readonly status: number; readonly body: string }): boolean
  readonly issueSecrets: ((random: (bytes: number) => Buffer) => Record<string, unknown>) | null
  readonly keepSecrets: ((current: unknown, validUntil: Date) => Record<string, unknown>) | null
  /** Throws a ZodError when stored settings or secrets do not fit their schemas. */
  connect(parts: ConnectionParts<unknown, unknown>): Connection
}

export function defineIntegration<Settings extends z.ZodObject, Secrets extends z.ZodObject>(
  definition: IntegrationDefinition<Settings, Secrets>,
): Integration {
  const { settings, secrets, keepSecrets } = definition
  return {
    kind: definition.kind,
    title: definition.title,
    description: definition.description,
    settings,
    secrets,
    polls: definition.polls ?? false,
    setsUp: definition.setsUp ?? false,
    replacesSecrets: definition.replacesSecrets ?? false,
    isFault: (answer) => definition.isFault?.(answer) ?? true,
    capabilities: (given) => definition.capabilities(settings.parse(given)),
    orderUrl: (given, order) => definition.orderUrl?.(settings.parse(given), order) ?? null,
    addresses: (given) => definition.addresses(settings.parse(given)),
    pace: (given) => definition.pace?.(settings.parse(given)) ?? DEFAULT_PACE,
    issueSecrets: definition.issueSecrets ?? null,
    keepSecrets:
      keepSecrets === undefined ? null : (current, validUntil) => keepSecrets(secrets.parse(current), validUntil),
    connect: ({ replaceSecrets, ...parts }) =>
      definition.connect({
        ...parts,
        settings: settings.parse(parts.settings),
        secrets: secrets.parse(parts.secrets),
        ...(replaceSecrets === undefined || definition.replacesSecrets !== true
          ? {}
          : {
              replaceSecrets: async (refresh) =>
                secrets.parse(
                  await replaceSecrets(async (current) => secrets.parse(await refresh(secrets.parse(current)))),
                ),
            }),
      }),
  }
}
