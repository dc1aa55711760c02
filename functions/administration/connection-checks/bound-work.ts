import type { BrandAnswer, BrandHttp } from '../../brands/line/brand-http.ts'

const TOO_LATE: BrandAnswer = { kind: 'no_answer', why: 'timeout' }

/**
 * Runs work at a back end for `milliseconds` at most; null when it took longer. Every
 * request that the work makes after that gets a timeout, so that nothing is sent when the
 * function's instance is used again.
 */
export async function boundWork<Result>(
  milliseconds: number,
  http: BrandHttp,
  work: (http: BrandHttp) => Promise<Result>,
): Promise<Result | null> {
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      isOver = true
      resolve(null)
    }, milliseconds)
  })
  const boundHttp: BrandHttp = (request) =>
    isOver ? Promise.resolve(TOO_LATE) : Promise.race([http(request), over.then(() => TOO_LATE)])
  try {
    return await Promise.race([work(boundHttp), over])
  } finally {
    clearTimeout(timer)
  }
}
