import type { County, Leaf } from './divisions.ts'
import type { Branch } from './industries.ts'
import { brandName, longerBrand } from './names.ts'
import { at, type Random } from './random.ts'
import type { OrganisationKind } from './scales.ts'

/** Where in the list an organisation stands, and the names that are taken. */
export interface NameSeat {
  readonly kind: OrganisationKind
  readonly ordinal: number
  readonly names: ReadonlySet<string>
}

const bodies: Readonly<Partial<Record<OrganisationKind, readonly string[]>>> = {
  organ: ['人力资源和社会保障局', '政务服务中心', '农业农村局', '司法局', '文化和广电旅游体育局'],
  institution: [
    '公共就业服务中心',
    '图书馆',
    '社会福利中心',
    '职业中等专业学校',
    '疾病预防中心',
    '人民医院',
    '实验小学',
  ],
  social: [
    '青年志愿者服务中心',
    '阳光社会工作服务社',
    '助残公益促进会',
    '青少年成长服务中心',
    '乐龄养老服务中心',
    '乡村振兴促进会',
  ],
  agency: ['人力资源', '人才服务', '劳务'],
  'state-firm': ['城市建设发展', '公用事业', '交通投资', '文旅发展', '轨道运营', '农业发展'],
  incubator: ['科技孵化器', '众创空间', '青年创业园', '电商产业园', '小微企业创业园'],
}

const schools = [
  '瓯越示范大学',
  '温州湾演示学院',
  '雁荡示范职业技术学院',
  '楠溪演示师范学院',
  '塔山示范医科学院',
  '飞云示范职业学院',
  '鳌江演示工贸学院',
  '洞头示范海洋学院',
  '泰文演示农林学院',
  '瓯海示范时尚学院',
  '乐清湾演示电气学院',
  '龙湾示范技师学院',
]
export const associations = [
  '青年企业家协会',
  '青年联合会（企业组）',
  '泵阀行业协会',
  '鞋革行业协会',
  '电气行业协会',
  '服装商会',
  '汽摩配行业协会',
  '眼镜商会',
  '印刷包装协会',
  '跨境电商协会',
]

interface Site {
  readonly county: County
  readonly leaf: Leaf
  readonly branch: Branch
  readonly headcount: number
}

/** A name that no other organisation of the city has. */
export function nameOf(random: Random, seat: NameSeat, site: Site): string {
  if (seat.kind === 'school') return `${schools[seat.ordinal % schools.length]}（演示）`
  for (let attempt = 0; ; attempt++) {
    const brand = attempt < 4 ? brandName(random) : longerBrand(random)
    const name =
      seat.kind === 'enterprise' || seat.kind === 'individual'
        ? businessName(random, seat.kind, site, brand)
        : bodyName(random, seat, site, attempt, brand)
    if (!seat.names.has(name)) return name
  }
}

function businessName(
  random: Random,
  kind: 'enterprise' | 'individual',
  { county, branch, headcount }: Site,
  brand: string,
): string {
  const word = random.pick(branch.words)
  if (kind === 'individual')
    return `${county.name}${brand}${word}${random.pick(['经营部', '加工厂', '商行', '工作室'])}`
  if (headcount > 600) return `浙江${brand}${word}股份有限公司`
  return `${random.chance(0.55) ? '温州' : county.name}${brand}${word}有限公司`
}

/** Bodies whose names could be real carry the mark 演示 in the name itself. */
function bodyName(
  random: Random,
  seat: NameSeat,
  { county, leaf }: Site,
  attempt: number,
  brand: string,
): string {
  const serial = seat.ordinal >= 12 || attempt > 0 ? `第${seat.ordinal + 1}` : ''
  const own = bodies[seat.kind]
  switch (seat.kind) {
    case 'association':
      return `温州市${associations[seat.ordinal] ?? `${brand}商会`}（演示）`
    case 'town-office':
      return `${county.name}${leaf.town?.name ?? leaf.name}公共服务办公室${attempt > 0 ? seat.ordinal : ''}（演示）`
    case 'village':
      return `${county.name}${leaf.town?.name ?? ''}${leaf.name}便民服务站${attempt > 0 ? seat.ordinal : ''}（演示）`
    case 'agency':
    case 'state-firm':
    case 'incubator':
      return `${county.name}${brand}${random.pick(own ?? [''])}${seat.kind === 'incubator' ? '' : '有限公司'}（演示）`
    default:
      return `${county.name}${serial}${at(own ?? [''], seat.ordinal % (own?.length ?? 1))}（演示）`
  }
}
