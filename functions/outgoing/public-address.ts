import { BlockList, isIP } from 'node:net'

/**
 * Addresses that a URL from outside must not make us call: everything but public
 * unicast by IANA’s special-purpose registries (RFC 6890 and its updates), and
 * Azure’s host agent, which has a public address.
 */
const REFUSED_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
]

/** Special ranges inside 2000::/3: protocol assignments with Teredo and ORCHID, documentation, 6to4, AS112, 6bone. */
const REFUSED_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3ffe::/16', '3fff::/20']

const refused = new BlockList()
for (const range of REFUSED_IPV4) addRange(refused, range, 'ipv4')
for (const range of REFUSED_IPV6) addRange(refused, range, 'ipv6')

/** The only unicast range that IANA assigns. Mapped, translated (NAT64), local and unassigned addresses are outside of it. */
const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')

/** The interface part of an ISATAP address carries an IPv4 address, whatever the prefix and its two flags: RFC 5214. */
const ISATAP = /^(?:[0-9a-f]+:){4}[0-3]00:5efe:|^(?:[0-9a-f]+:){4}0:5efe:/

function addRange(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
  const [network = '', length] = range.split('/')
  list.addSubnet(network, Number(length), family)
}

/** Whether `address`, an IPv4 or IPv6 literal, is public unicast. A zone (`%eth0`) makes it local. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !refused.check(address, 'ipv4')
  if (isIP(address) !== 6 || address.includes('%')) return false
  if (!globalUnicast.check(address, 'ipv6') || refused.check(address, 'ipv6')) return false
  return !ISATAP.test(groupsOf(address))
}

/** All eight groups, lower case, without leading zeros: `2600:0:0:0:0:5efe:7f00:1`. */
function groupsOf(address: string): string {
  // The URL parser writes the dotted end as two groups and shortens zeros in one way only.
  const shortened = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [start = '', end] = shortened.split('::')
  if (end === undefined) return start
  const before = start === '' ? [] : start.split(':')
  const after = end === '' ? [] : end.split(':')
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].join(':')
}
