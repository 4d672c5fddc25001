import type { PostFields } from './post.ts'

/**
 * Pairs of posts of one employer, labelled by reading them: is it one vacancy? `tune` was looked at while the
 * weights were chosen, `hold` was written before and scored after.
 */
export interface LabelledPair {
  readonly same: boolean
  readonly set: 'tune' | 'hold'
  readonly left: Partial<PostFields> & { readonly title: string }
  readonly right: Partial<PostFields> & { readonly title: string }
}

const pay = (from: number, to: number): PostFields['pay'] => ({
  kind: 'month',
  from: from * 100,
  to: to * 100,
})
const park = '塘下镇工业园区海川路18号'
const wiring = '跟着师傅做水泵控制柜的接线、调试和出厂检测，车间配电的日常巡检。'
const sewing = '负责女鞋鞋面的缝制，会看样品单，计件工资，多劳多得。'
const service = '接待到店客人，介绍眼镜款式，协助验光，收银和日常盘点。'
const selling = '在亚马逊平台上架商品、优化标题图片，处理客户邮件，跟进发货。'

export const labelledPairs: readonly LabelledPair[] = [
  // one vacancy
  pair(
    'tune',
    true,
    { title: '低压电工', description: wiring },
    { title: '急招低压电工3名', description: wiring },
  ),
  pair(
    'tune',
    true,
    { title: '低压电工', description: wiring },
    { title: '低压电工（包住）', description: `${wiring}包住宿。` },
  ),
  pair(
    'tune',
    true,
    { title: '鞋面针车工', description: sewing, pay: pay(6000, 9000) },
    { title: '针车工', description: sewing, pay: pay(6000, 10000) },
  ),
  pair(
    'tune',
    true,
    { title: '跨境电商运营', description: selling },
    { title: '跨境电商运营专员', description: selling },
  ),
  pair('tune', true, { title: '数控车工', place: park }, { title: '数控车工', place: '海川路18号' }),
  pair(
    'tune',
    true,
    { title: '仓库管理员', description: '收发货、登记台账、月底盘点。' },
    { title: '仓管员', description: '收发货、登记台账、月底盘点。', occupation: 'warehouse' },
  ),
  pair('tune', true, { title: '质检员', pay: pay(5000, 6500) }, { title: '质检员', pay: pay(5000, 7000) }),
  pair(
    'tune',
    true,
    { title: '验光师', description: service },
    { title: '诚聘验光师', description: service, openings: 2 },
  ),
  // two vacancies
  pair(
    'tune',
    false,
    { title: '低压电工', description: wiring },
    { title: '高压电工', description: '变电所值班，倒闸操作，持高压证上岗。' },
  ),
  pair(
    'tune',
    false,
    { title: '针车工', description: sewing },
    { title: '裁断工', description: '操作裁断机下料，按刀模排版，省料有奖。' },
  ),
  pair(
    'tune',
    false,
    { title: '店员（五马店）', place: '五马街33号', description: service },
    { title: '店员（万象店）', place: '温州大道万象城2楼', division: '330302004', description: service },
  ),
  pair('tune', false, { title: '操作工（白班）' }, { title: '操作工（夜班）' }),
  pair(
    'tune',
    false,
    { title: '销售助理', description: '协助整理报价、打印合同。' },
    { title: '销售经理', description: '带十人团队，开发华东客户。', pay: pay(15000, 25000) },
  ),
  pair('tune', false, { title: '电气工程师' }, { title: '机械工程师' }),
  pair(
    'tune',
    false,
    { title: '外贸业务员', description: '开发欧洲客户，英语熟练。' },
    { title: '内贸业务员', description: '维护省内经销商。' },
  ),
  pair(
    'tune',
    false,
    { title: '数控车工' },
    { title: '数控车工学徒见习', category: 'traineeship', pay: pay(2500, 3000) },
  ),
  // held out: one vacancy
  pair(
    'hold',
    true,
    { title: '装配钳工', description: '水泵总成装配，会看装配图。' },
    { title: '【直招】装配钳工 5人', description: '水泵总成装配，会看装配图，加班有补贴。' },
  ),
  pair('hold', true, { title: '焊工' }, { title: '氩弧焊工', occupation: 'welder' }, 'welder'),
  pair(
    'hold',
    true,
    { title: '客服专员', description: '回复旺旺消息，处理退换货，登记售后。' },
    { title: '淘宝客服', description: '回复旺旺消息，处理退换货，登记售后。' },
  ),
  pair('hold', true, { title: '会计', pay: pay(5500, 7500) }, { title: '会 计', pay: pay(5500, 7500) }),
  pair(
    'hold',
    true,
    { title: '注塑机操作工', description: '看两台注塑机，取件、修边、装箱。' },
    { title: '注塑操作工', description: '看两台注塑机，取件、修边、装箱，两班倒。' },
  ),
  pair(
    'hold',
    true,
    { title: '美工', pay: { kind: 'negotiable', from: null, to: null } },
    { title: '电商美工', description: '' },
  ),
  pair(
    'hold',
    true,
    { title: '行政文员', description: '收发文件、接待来访、订票订餐。' },
    { title: '行政文员', description: '负责公司前台接待与文件归档工作。' },
  ),
  pair('hold', true, { title: '叉车司机', place: '' }, { title: '叉车司机', place: park }),
  // held out: two vacancies
  pair('hold', false, { title: '店长', description: service }, { title: '店员', description: service }),
  pair('hold', false, { title: '数学老师' }, { title: '英语老师' }),
  pair(
    'hold',
    false,
    { title: '车工', description: '普车加工轴类零件。' },
    { title: '铣工', description: '立铣加工平面与键槽。' },
  ),
  pair(
    'hold',
    false,
    { title: '配送员（鹿城）', division: '330302004', place: '五马街' },
    { title: '配送员（鹿城）', division: '330302011', place: '双屿' },
  ),
  pair('hold', false, { title: '前端开发' }, { title: '后端开发' }),
  pair(
    'hold',
    false,
    { title: '财务主管', pay: pay(9000, 12000) },
    { title: '财务助理', pay: pay(4500, 5500) },
  ),
  pair(
    'hold',
    false,
    { title: '包装工', description: '按箱唛装箱打包。' },
    { title: '搬运工', description: '装卸货柜，需要力气。' },
  ),
  pair(
    'hold',
    false,
    { title: '设计师', description: '女鞋楦型与帮面设计，出样跟版。' },
    { title: '平面设计', description: '画册、详情页与展会海报。' },
  ),
]

function pair(
  set: LabelledPair['set'],
  same: boolean,
  left: LabelledPair['left'],
  right: LabelledPair['right'],
  occupation?: string,
): LabelledPair {
  const work = occupation === undefined ? {} : { occupation }
  return { set, same, left: { ...left, ...work }, right: { ...right, ...work } }
}
