import { isIPv4, isIPv6 } from 'node:net'
import type { Origin } from '../kernel/index.ts'

const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, 'WeChat 微信'],
  [/AlipayClient/, 'Alipay 支付宝'],
  [/DingTalk/, 'DingTalk 钉钉'],
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/QQBrowser/, 'QQ Browser'],
  [/UCBrowser/, 'UC Browser'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** What somebody knows their device by: the browser and the system, nothing that tells two of them apart. */
export function deviceOf(from: Origin | undefined): string {
  const agent = from?.agent ?? ''
  const find = (list: typeof browsers) => list.find(([shape]) => shape.test(agent))?.[1]
  return [find(browsers), find(systems)].filter(part => part !== undefined).join(', ')
}

/** The neighbourhood of an address: enough to see that it is not one's own, too little to find somebody. */
export function placeOf(from: Origin | undefined): string {
  const address = from?.address.replace(/^::ffff:/, '') ?? ''
  if (isIPv4(address)) return `${address.split('.').slice(0, 2).join('.')}.*.*`
  if (!isIPv6(address)) return ''
  const head = address.split('::')[0]?.split(':').slice(0, 3) ?? []
  return `${head.join(':')}:*`
}
