import type { FunctionUse } from './lambda-use.ts'
import type { TemplateFacts } from './template-facts.ts'
import { addUsage, noUsage, type Usage } from './usage.ts'

export interface Deployed {
  readonly durations: ReadonlyMap<string, number>
  readonly memory: ReadonlyMap<string, number>
  readonly facts: TemplateFacts
}

/** An access log's line, with what CloudWatch counts beside it. */
const ACCESS_LOG_BYTES = 230
/**
 * An execution's log where each step is logged: 2 events of the execution, 5 of a task, 8 of the map, 11 for each of
 * two brand orders, at some 360 bytes.
 */
const STEP_LOG_BYTES = 37 * 360
/** What Step Functions itself adds to a workflow's functions. */
const WORKFLOW_OVERHEAD_MILLISECONDS = 100
/** Express executions are paid in steps of 100 ms and 64 MB. */
const EXPRESS_STEP_MILLISECONDS = 100
const EXPRESS_GB = 0.0625
/** X-Ray's default rule takes one of twenty beside the first of each second. */
const TRACED = 0.05
/** Requests from outside, by the functions that answer them. */
const ANSWER_REQUESTS = ['place-order', 'receive-update']

/** Adds to what calls showed what they do not: invocations, their time, requests, executions' time, logs. */
export function addBeyondCalls(
  calls: Usage,
  functions: ReadonlyMap<string, FunctionUse>,
  { durations, memory, facts }: Deployed,
): Usage {
  const usage = noUsage()
  for (const [name, { invocations, logBytes }] of functions) {
    const gigabytes = (memory.get(name) ?? 128) / 1024
    usage.lambdaRequests += invocations
    usage.lambdaGbSeconds += (invocations * (durations.get(name) ?? 0) * gigabytes) / 1000
    usage.logBytes += logBytes
    if (ANSWER_REQUESTS.includes(name)) usage.httpRequests += invocations
  }
  usage.logBytes += usage.httpRequests * ACCESS_LOG_BYTES
  // A rule sends each event to its queue, where it is received and deleted.
  usage.queueRequests += calls.busEvents * facts.queuesOfEveryEvent * 3
  const milliseconds =
    (durations.get('find-due-work') ?? 0) +
    (durations.get('dispatch-to-signed-http') ?? 0) +
    WORKFLOW_OVERHEAD_MILLISECONDS
  const paid = Math.ceil(milliseconds / EXPRESS_STEP_MILLISECONDS) * EXPRESS_STEP_MILLISECONDS
  usage.expressGbSeconds += (calls.expressStarts * paid * EXPRESS_GB) / 1000
  if (facts.logsEachStep) usage.logBytes += calls.expressStarts * STEP_LOG_BYTES
  if (facts.isTraced) usage.traces += calls.expressStarts * TRACED
  return addUsage(calls, usage)
}
