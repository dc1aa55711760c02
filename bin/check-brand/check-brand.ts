import { SECRET_PATTERN } from '../../functions/outgoing/signature.ts'
import { CheckFailure, CommandFailure } from '../command-line/command-failure.ts'
import { BrandUnderCheck } from './brand-under-check.ts'
import type { CheckBrandOptions } from './check-brand-command.ts'
import { changeChecks } from './checks/changes.ts'
import { lookupChecks } from './checks/lookups.ts'
import { signatureChecks } from './checks/signatures.ts'
import { submissionChecks } from './checks/submissions.ts'
import { updateChecks } from './checks/updates.ts'
import { createCommandSender } from './command-sender.ts'
import { openOrderBook } from './orders.ts'
import { showCount, showVerdict } from './show-verdict.ts'
import { type AskStaff, askCommand, askPerson } from './staff.ts'
import { UpdateListener } from './update-listener.ts'
import { UpdatesUnderCheck } from './updates-under-check.ts'
import { type CheckGroup, failed, type Verdict } from './verdict.ts'

/**
 * Plays the platform against a brand's server and prints what it found.
 *
 * @throws CheckFailure with the count, when a check failed
 */
export async function checkBrand(
  options: CheckBrandOptions,
  secretText: string,
  print: (line: string) => void,
  ask: AskStaff = staffOf(options, print),
): Promise<void> {
  const secret = secretText.trim()
  if (!SECRET_PATTERN.test(secret)) {
    throw new CommandFailure('The file holds no signing secret: whsec_ and 24 to 64 bytes in base64.')
  }
  const { url, commands, brand: brandId, sku, unitPrice, currency } = options
  const goods = { brandId, sku, unitPrice, currency }
  const send = createCommandSender(url, secret)
  const book = openOrderBook(goods, () => new Date())
  const brand = new BrandUnderCheck({ send, book, goods, offered: new Set(commands), secret })
  const run: Run = { brand, print, verdicts: [], warnings: 0 }

  print(`Checking ${url}. All orders are test orders (livemode: false).`)
  const [first] = signatureChecks.checks
  await runGroup(signatureChecks, brand, run, first)
  // Without an answer to a signed look-up the rest would say the same thirty times.
  if (run.verdicts[0]?.result === 'passed') {
    await runGroup(lookupChecks, brand, run)
    await runGroup(submissionChecks, brand, run)
    await runGroup(changeChecks, brand, run)
    await checkUpdates(options, run, ask)
  }
  const summary = `\n${showCount(run.verdicts, run.warnings)}.`
  if (run.verdicts.some(({ result }) => result === 'failed')) throw new CheckFailure(summary)
  print(summary)
}

interface Run {
  readonly brand: BrandUnderCheck
  readonly print: (line: string) => void
  readonly verdicts: Verdict[]
  warnings: number
}

function staffOf({ staff, wait }: CheckBrandOptions, print: (line: string) => void): AskStaff {
  return staff === undefined ? askPerson(print, wait / 1000) : askCommand(staff, print)
}

/** `gate` ends the group where it fails. */
async function runGroup<Subject>(
  { heading, checks }: CheckGroup<Subject>,
  subject: Subject,
  run: Run,
  gate?: CheckGroup<Subject>['checks'][number],
): Promise<void> {
  run.print(`\n${heading}`)
  for (const check of checks) {
    const verdict = await check.run(subject).catch((error: unknown) => failed(String(error)))
    const remarks = run.brand.takeRemarks()
    run.verdicts.push(verdict)
    run.warnings += remarks.length
    run.print(showVerdict(check, verdict, remarks))
    if (check === gate && verdict.result !== 'passed') return
  }
}

async function checkUpdates({ updates: port, wait }: CheckBrandOptions, run: Run, ask: AskStaff): Promise<void> {
  const { brand, print } = run
  if (port === undefined) return print('\nUpdates\n  – not tried: --updates <port> listens for them')
  const listener = new UpdateListener(brand.secret, brand.goods.brandId)
  await listener.start(port)
  print(`\nUpdates are awaited at ${listener.address}.`)
  try {
    await runGroup(updateChecks, new UpdatesUnderCheck(brand, listener, ask, wait), run)
  } finally {
    await listener.stop()
  }
}
