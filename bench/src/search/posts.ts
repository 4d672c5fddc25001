import type { SearchDocument } from '@qingye/search'

/** Made-up posts for the benchmark: the same for the same seed. No person, employer or post is real. */
export const NOW = Date.UTC(2023, 8, 30, 4)
const DAY = 86_400_000

export type Random = { next(): number; below(limit: number): number; pick<T>(values: readonly T[]): T }

/** A small known generator (mulberry32): fast, seeded, good enough for test data. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <T>(values: readonly T[]): T => {
    const value = values[below(values.length)]
    if (value === undefined) throw new RangeError('Nothing to pick from')
    return value
  }
  return { next, below, pick }
}

const list = (words: string): readonly string[] => words.split(' ')

export const COUNTIES = list('鹿城 龙湾 瓯海 洞头 永嘉 平阳 苍南 文成 泰顺 瑞安 乐清 龙港')
const COUNTY_CODES = list(
  '330302 330303 330304 330305 330324 330326 330327 330328 330329 330381 330382 330383',
)
const TOWN_STEMS = list('南 北 东 西 中 新 塘 溪 桥 岭 江 湖 山 浦 林 石')
export const OCCUPATIONS = list(
  '电工 焊工 钳工 车工 铣工 普工 叉车司机 仓库管理员 质检员 装配工 注塑工 冲压工 模具工 数控操作工 针车工 裁断工 成型工 鞋样设计师 服装设计师 缝纫工 ' +
    '跟单员 外贸业务员 跨境电商运营 电商客服 主播 美工 文案 会计 出纳 人事专员 行政助理 前台 销售代表 销售经理 店长 导购员 收银员 厨师 服务员 保洁员 ' +
    '保安 护士 药师 护理员 教师 幼儿教师 社区工作者 机械工程师 电气工程师 软件工程师 前端开发 测试工程师 产品经理 网络管理员 采购员 物流专员 快递员 货车司机 泵阀技术员 眼镜装配工 ' +
    '汽车维修工 汽摩配检验员 包装工 印刷工 机修工 生产主管 车间主任 品质经理 项目经理 施工员 造价员 安全员 资料员 平面设计师 室内设计师 新媒体运营 短视频剪辑 直播助理 培训讲师 招商专员',
)
const MODIFIERS = list(
  '高薪 急招 诚聘 白班 长白班 两班倒 学徒 熟练 资深 初级 高级 储备 应届 兼职 实习 包吃住 双休 五险一金',
)
const TRADES = list(
  '鞋业 服饰 电气 泵阀 汽车零部件 眼镜 包装 印刷 电子商务 物流 教育 医疗 餐饮 酒店 建筑 科技 商贸 家居 锁业 食品',
)
const NAME_LEFT = list(
  '正 华 瑞 天 东 南 金 恒 宏 盛 德 信 鑫 伟 大 永 兴 新 奥 康 百 万 嘉 力 长 远 海 立 飞 星',
)
const NAME_RIGHT = list(
  '泰 达 丰 隆 通 源 诚 业 龙 鹏 胜 翔 辉 荣 益 美 佳 安 顺 和 昌 利 邦 腾 宇 特 创 博 优 程',
)
const SENTENCES = list(
  '负责车间设备的日常维护与保养 按照工艺要求完成生产任务 服从班组长的工作安排 熟练使用办公软件 具有良好的沟通能力和团队合作精神 ' +
    '有相关工作经验者优先 能吃苦耐劳有责任心 负责产品的质量检验与记录 跟进客户订单确保按期交货 负责店铺的日常运营与推广 ' +
    '熟悉亚马逊速卖通等跨境平台规则 能看懂图纸会使用常用量具 持有低压电工证或高压电工证 负责仓库物料的收发存管理 协助部门经理完成日常事务 ' +
    '公司提供员工宿舍和免费工作餐 缴纳五险一金 享受节日福利和年终奖 每月固定日期发放工资 表现优秀者可晋升管理岗位 ' +
    '上班时间为早八点到晚六点 加班按国家规定支付加班费 试用期三个月 无经验可带薪培训 定期组织体检和团建活动 ' +
    '负责新产品的打样与改进 编制生产计划并跟踪进度 处理客户投诉并提出改善措施 维护老客户开发新客户 收集市场信息分析竞争对手 ' +
    '执行安全生产规章制度 做好设备点检和交接班记录 负责账务处理和纳税申报 完成招聘培训与绩效考核工作 制作商品主图和详情页 ' +
    '负责短视频的拍摄剪辑与发布 协助主播完成直播间的布置 接待来访客户并做好登记 保持工作区域整洁卫生 按时完成领导交办的其他事项 ' +
    '大专及以上学历机械或电气相关专业 初中及以上学历身体健康 视力良好无色盲色弱 能适应夜班和倒班 会开叉车者优先考虑',
)
const VERBS = list('负责 协助 参与 跟踪 制定 检查 优化 整理 安排 完成 熟悉 掌握 了解 精通')
const THINGS = list(
  '机床 模具 订单 合同 样品 图纸 仓库 物料 客户 店铺 直播间 生产线 配电柜 流水线 质量体系 库存 报表 工艺 供应商 门店 项目 现场 数据 档案 设备 车辆 展会 渠道 社区 课程',
)
const DEEDS = list(
  '管理 维护 调试 安装 采购 检验 统计 分析 培训 设计 改进 验收 核对 发货 盘点 对接 推广 保养 登记 回访 测试 编程 报价 装配 配送',
)
const EDUCATIONS = list('any junior secondary college bachelor master')
export const CATEGORIES = list(
  'market policy community social incubator welfare traineeship internship reserved',
)

/** `count` posts of a year; a tenth of the occupations has most of them, as in life. */
export function makePosts(count: number, seed: number): SearchDocument[] {
  const random = seeded(seed)
  const employers = Array.from({ length: Math.max(50, Math.floor(count / 12)) }, () => makeEmployer(random))
  return Array.from({ length: count }, (_, number) => makePost(random, number, random.pick(employers)))
}

/** Half are set phrases that everyone copies, half are put together, so that most posts differ. */
function makeSentence(random: Random): string {
  if (random.next() < 0.5) return random.pick(SENTENCES)
  const rest =
    random.next() < 0.5 ? `并${random.pick(VERBS)}${random.pick(THINGS)}的${random.pick(DEEDS)}` : ''
  return `${random.pick(VERBS)}${random.pick(THINGS)}${random.pick(DEEDS)}${rest}`
}

type Employer = {
  readonly name: string
  readonly industry: string
  readonly county: number
  readonly town: number
}

function makeEmployer(random: Random): Employer {
  const trade = random.below(TRADES.length)
  const county = random.below(COUNTIES.length)
  const name =
    random.pick(NAME_LEFT) + random.pick(NAME_RIGHT) + (random.next() < 0.4 ? random.pick(NAME_RIGHT) : '')
  return {
    name: `温州市${name}${TRADES[trade] ?? ''}有限公司`,
    industry: `I${String(trade).padStart(2, '0')}`,
    county,
    town: random.below(TOWN_STEMS.length),
  }
}

function makePost(random: Random, number: number, employer: Employer): SearchDocument {
  const job = Math.floor(random.next() ** 2 * OCCUPATIONS.length)
  const occupation = OCCUPATIONS[job] ?? ''
  const county = COUNTY_CODES[employer.county] ?? ''
  const title = `${random.next() < 0.6 ? random.pick(MODIFIERS) : ''}${occupation}${random.next() < 0.2 ? `（${random.pick(MODIFIERS)}）` : ''}`
  const town = `${COUNTIES[employer.county] ?? ''}${TOWN_STEMS[employer.town] ?? ''}${employer.town % 3 === 0 ? '街道' : '镇'}`
  const sentences = Array.from({ length: 7 + random.below(8) }, () => makeSentence(random))
  const low = random.next() < 0.12 ? null : (25 + Math.floor(random.next() ** 1.6 * 120)) * 10_000
  return {
    id: `p${String(number).padStart(7, '0')}`,
    text: {
      title,
      occupation,
      employer: employer.name,
      places: town,
      description: `${occupation}：${sentences.join('；')}。设备型号${random.pick(NAME_LEFT)}${random.below(9000) + 1000}，联系${employer.name}。`,
    },
    county,
    town: `${county}${String(employer.town).padStart(3, '0')}`,
    occupation: `O${String(job).padStart(3, '0')}`,
    industry: employer.industry,
    education: random.pick(EDUCATIONS),
    category: CATEGORIES[Math.floor(random.next() ** 3 * CATEGORIES.length)] ?? 'market',
    payLow: low,
    payHigh: low === null ? null : low + (5 + random.below(30)) * 10_000,
    postedAt: NOW - Math.floor(random.next() ** 2 * 365 * DAY),
    doubtful: random.next() < 0.02,
  }
}
