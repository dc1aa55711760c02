/** What was used of AWS, in the units that it is paid by. */
export interface Usage {
  tableWrites: number
  indexWrites: number
  reads: number
  kmsRequests: number
  secretRequests: number
  lambdaRequests: number
  lambdaGbSeconds: number
  queueRequests: number
  busEvents: number
  httpRequests: number
  expressStarts: number
  expressGbSeconds: number
  logBytes: number
  traces: number
}

export function noUsage(): Usage {
  return {
    tableWrites: 0,
    indexWrites: 0,
    reads: 0,
    kmsRequests: 0,
    secretRequests: 0,
    lambdaRequests: 0,
    lambdaGbSeconds: 0,
    queueRequests: 0,
    busEvents: 0,
    httpRequests: 0,
    expressStarts: 0,
    expressGbSeconds: 0,
    logBytes: 0,
    traces: 0,
  }
}

const names = Object.keys(noUsage()) as (keyof Usage)[]

export function addUsage(one: Usage, other: Usage): Usage {
  return combine((name) => one[name] + other[name])
}

export function scaleUsage(usage: Usage, factor: number): Usage {
  return combine((name) => usage[name] * factor)
}

function combine(value: (name: keyof Usage) => number): Usage {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as unknown as Usage
}
