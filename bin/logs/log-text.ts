import * as z from 'zod'

const recordSchema = z.looseObject({ level: z.string(), message: z.string(), code: z.string().optional() })

/** What every record has, and what says nothing to a person beside the line's own time and function. */
const LEFT_OUT = new Set(
  'level message code timestamp service sampling_rate cold_start function_arn function_name function_memory_size function_request_id xray_trace_id'.split(
    ' ',
  ),
)

/** A line of a log for people: level, sentence, then the ids and numbers that go with it. What is no record stays as it is. */
export function logText(message: string): string {
  const record = recordSchema.safeParse(jsonOrNull(message))
  if (!record.success) return message.trimEnd()
  const { level, message: sentence, code } = record.data
  const fields = Object.entries(record.data).filter(([name]) => !LEFT_OUT.has(name))
  const about = fields.map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  return [level.padEnd(5), `${sentence}.`, code ?? '', ...about].filter((part) => part !== '').join('  ')
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
