/** The header by which the edge (CloudFront) proves itself to the API. CloudFront refuses names that begin with `X-Edge-`. */
export const EDGE_HEADER = 'x-origin-secret'
