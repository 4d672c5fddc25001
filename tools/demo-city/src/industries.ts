import { cumulate } from './random.ts'

/** A branch of business as the city knows it, with the counties where it lives. */
export interface Branch {
  readonly key: string
  /** names under which the plan's industry list may hold it, best first */
  readonly names: readonly string[]
  /** what stands in a company's name */
  readonly words: readonly string[]
  /** relative presence by county code; `*` is every other county */
  readonly counties: Readonly<Record<string, number>>
}

const branch = (key: string, names: string, words: string, counties: Record<string, number>): Branch => ({
  key,
  names: names.split(' '),
  words: words.split(' '),
  counties,
})

export const branches: readonly Branch[] = [
  branch('shoe', '鞋革 制鞋 皮革鞋业 制造业', '鞋业 鞋材 鞋服 皮鞋', {
    330302: 12,
    330304: 7,
    330324: 5,
    330381: 5,
    330303: 2,
    330326: 1,
  }),
  branch('garment', '服装 纺织服装 服装制造 制造业', '服饰 服装 制衣 针织', {
    330304: 5,
    330302: 5,
    330303: 3,
    330326: 3,
    330324: 3,
    330381: 2,
    330383: 2,
    330327: 1,
  }),
  branch('electrical', '电气 电气机械 低压电器 制造业', '电气 电器 电力科技 开关 智能电气', {
    330382: 26,
    330303: 2,
    330304: 1,
  }),
  branch('valve', '泵阀 阀门 通用设备 制造业', '阀门 泵业 泵阀 流体设备', {
    330324: 10,
    330303: 8,
    330381: 2,
  }),
  branch('auto', '汽摩配 汽车零部件 汽车摩托车配件 制造业', '汽车零部件 汽配 机车部件 汽车电器', {
    330381: 18,
    330303: 1,
    330326: 2,
    330382: 1,
  }),
  branch('eyewear', '眼镜 眼镜制造 制造业', '眼镜 光学 镜片', { 330304: 9, 330302: 6, 330303: 1 }),
  branch('ecommerce', '跨境电商 电子商务 批发和零售业', '电子商务 跨境贸易 网络科技 供应链', {
    330302: 5,
    330304: 5,
    330381: 4,
    330382: 4,
    330303: 3,
    330383: 2,
    330326: 2,
    330324: 2,
    '*': 0.5,
  }),
  branch('printing', '印刷包装 印刷 制造业', '印业 包装 彩印 礼盒包装 标识', {
    330383: 14,
    330327: 9,
    330326: 3,
  }),
  branch('leather', '皮革 合成革 制造业', '皮革 合成革 箱包 皮具', { 330326: 8, 330303: 6, 330327: 2 }),
  branch('plastics', '塑料 塑料制品 塑编 制造业', '塑业 塑料制品 塑包 新材料', {
    330326: 7,
    330327: 5,
    330383: 4,
    330381: 3,
    330382: 1,
  }),
  branch('fastener', '紧固件 金属制品 制造业', '紧固件 标准件 五金 不锈钢', {
    330303: 7,
    330381: 4,
    330302: 1,
    330304: 2,
  }),
  branch('machinery', '机械 通用设备 专用设备 制造业', '机械 智能装备 自动化设备 精密机械', {
    330381: 7,
    330303: 4,
    330326: 4,
    330382: 3,
    330304: 3,
    330324: 1,
  }),
  branch('button', '纽扣 拉链 教玩具 制造业', '纽扣 拉链 服装辅料 教玩具', { 330324: 8, 330326: 0.5 }),
  branch('bamboo', '竹木 竹木制品 木材加工 制造业', '竹木 竹艺 木制工艺', { 330329: 5, 330328: 4 }),
  branch('fishery', '渔业 水产 农、林、牧、渔业', '水产 海洋食品 渔业', { 330305: 6, 330327: 2, 330382: 1 }),
  branch('farming', '农业 现代农业 农、林、牧、渔业', '农业开发 生态农业 茶业 果业', {
    330328: 6,
    330329: 6,
    330327: 2,
    330324: 2,
    330326: 1,
    330381: 1,
  }),
  branch('tourism', '旅游 住宿和餐饮业 文旅', '文旅 旅游发展 民宿 度假酒店', {
    330305: 6,
    330328: 5,
    330329: 5,
    330382: 4,
    330324: 3,
    330302: 2,
    '*': 0.7,
  }),
  branch('catering', '餐饮 住宿和餐饮业', '餐饮管理 食品 酒店管理', {
    330302: 8,
    330304: 4,
    330381: 3,
    '*': 2,
  }),
  branch('retail', '零售 批发和零售业', '商贸 贸易 百货 连锁超市', {
    330302: 8,
    330304: 4,
    330382: 3,
    '*': 2,
  }),
  branch('logistics', '物流 交通运输、仓储和邮政业', '物流 供应链管理 速运', {
    330303: 4,
    330304: 3,
    330302: 2,
    '*': 1,
  }),
  branch('construction', '建筑 建筑业', '建设 建筑工程 装饰工程 市政园林', {
    330302: 4,
    330326: 3,
    '*': 1.5,
  }),
  branch('software', '软件 信息技术 信息传输、软件和信息技术服务业', '软件 信息技术 数字科技 智能科技', {
    330302: 5,
    330304: 5,
    330303: 4,
    330382: 2,
    330381: 2,
  }),
  branch('education', '教育 教育培训', '教育咨询 文化艺术 托育服务', { 330302: 5, 330304: 3, '*': 1 }),
  branch('health', '卫生 医疗 养老服务 卫生和社会工作', '健康管理 养老服务 医疗器械', {
    330302: 4,
    330304: 2,
    '*': 0.8,
  }),
  branch('finance', '金融 商务服务 租赁和商务服务业 金融业', '企业管理 财务咨询 商务服务 广告传媒', {
    330302: 6,
    330304: 2,
    330382: 1,
    330381: 1,
    '*': 0.4,
  }),
  branch('property', '物业 家政 居民服务 房地产业', '物业服务 家政服务 环境服务', {
    330302: 3,
    330304: 2,
    '*': 1,
  }),
]

const totals = new Map<string, Float64Array>()

/** Running totals of the branches' presence in a county, for `Random.index`. */
export function branchTotals(county: string): Float64Array {
  const known = totals.get(county)
  if (known !== undefined) return known
  const made = cumulate(branches.map(branch => branch.counties[county] ?? branch.counties['*'] ?? 0))
  totals.set(county, made)
  return made
}
