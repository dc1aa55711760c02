/** The header with which the edge (CloudFront) authenticates itself to the API. CloudFront refuses header names that begin with `X-Edge-`. */
export const EDGE_HEADER = 'x-origin-secret'
