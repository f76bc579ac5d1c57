import { BlockList, isIP } from 'node:net'
import { refuse } from '../diagnostics/diagnostic.js'
import { displayValue } from '../diagnostics/display.js'

// Addresses at which a cloud tells a machine its own secrets, with those of their networks.
const metadata = new BlockList()
metadata.addSubnet('169.254.0.0', 16)
metadata.addSubnet('fe80::', 10, 'ipv6')
metadata.addAddress('fd00:ec2::254', 'ipv6')
metadata.addAddress('100.100.100.200')
metadata.addAddress('192.0.0.192')
metadata.addAddress('0.0.0.0')
metadata.addAddress('::', 'ipv6')
const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

const has = (list: BlockList, host: string): boolean => {
  const family = isIP(host)
  return family !== 0 && list.check(host, family === 6 ? 'ipv6' : 'ipv4')
}

/**
 * The address `text` without a slash at its end. Throws `option/invalid`, saying that it is the value of `option`, unless
 * it is `https` (or `http` on this machine), holds no password, query or fragment, and names no metadata service.
 */
export function checkedAddress(text: string, option: string): string {
  const invalid = (rule: string): never => refuse('option/invalid', `${option} is ${displayValue(text)}; ${rule}.`)
  if (!URL.canParse(text)) return invalid('it must be an address such as https://storage.example.com')
  const url = new URL(text)
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const here = host === 'localhost' || has(loopback, host)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here)) invalid('only https is safe')
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    invalid('it may hold no user, password, query or fragment')
  if (has(metadata, host) || /^(metadata|instance-data)(\.|$)/.test(host))
    invalid('that is the address of a metadata service')
  if (/[^A-Za-z0-9._~:/%@[\]-]/.test(url.href)) invalid('it may hold letters, digits and ._~%@- only')
  return url.href.replace(/\/+$/, '')
}
