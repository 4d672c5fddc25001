import { at, cumulate, type Random } from './random.ts'

/** Surnames as common around Wenzhou, with rough weights. */
const surnames: readonly (readonly [string, number])[] = [
  ['陈', 130],
  ['林', 78],
  ['黄', 64],
  ['王', 62],
  ['李', 58],
  ['张', 52],
  ['叶', 46],
  ['吴', 44],
  ['徐', 40],
  ['郑', 38],
  ['周', 36],
  ['潘', 32],
  ['金', 28],
  ['朱', 26],
  ['胡', 24],
  ['蔡', 22],
  ['杨', 20],
  ['刘', 20],
  ['夏', 18],
  ['谢', 17],
  ['董', 14],
  ['戴', 14],
  ['苏', 13],
  ['项', 12],
  ['邵', 11],
  ['厉', 10],
  ['包', 10],
  ['倪', 10],
  ['卢', 9],
  ['章', 9],
  ['孙', 9],
  ['薛', 8],
  ['季', 8],
  ['诸葛', 2],
  ['南', 4],
  ['缪', 6],
  ['温', 5],
  ['方', 8],
  ['赵', 8],
  ['何', 7],
  ['钱', 5],
  ['邱', 6],
  ['曾', 6],
  ['池', 5],
  ['麻', 4],
  ['杜', 3],
  ['余', 6],
]
const surnameTotals = cumulate(surnames.map(([, weight]) => weight))

const first = {
  female: [...'晓思雨佳梦诗欣子雅静婷紫嘉语若安心一书乐芷怡海可慧文春丽美玲秀'],
  male: [...'浩俊子建志宇文嘉海立国泽伟明博晨晓一家承永荣光定道振铭锦世温'],
} as const
const second = {
  female: [...'妍琪涵萱怡婷蕾敏芳燕倩瑶洁雯彤月宁欢悦云霞珍萍薇然楠琳'],
  male: [...'杰豪轩宇涛鹏辉凯峰斌龙阳超勇军恒乐然磊诚东瀚川航毅泽远钧'],
} as const

export type Sex = 'female' | 'male'

/** A plausible name; nobody in particular. */
export function personName(random: Random, sex: Sex): string {
  const [surname] = at(surnames, random.index(surnameTotals))
  const given = random.chance(0.2) ? '' : random.pick(first[sex])
  return surname + given + random.pick(second[sex])
}

/** Uncommon characters on purpose: a firm of the demo must not be taken for one that exists. */
const brandFirst = [...'沐澜屿榕禾芷泊溪霁昱翎澄砚樟楠铎骁珩浔涧汀桐栎舫曜蔚岑棠洵珞']
const brandSecond = [...'川岳桥舟帆谷洲野宸尧佑陌岩潮汐渡榆序原成达盛通和立岭湾港洋淳']

/** Marks that belong to well-known firms, of Wenzhou and elsewhere: no invented name may contain one. */
export const famousMarks: readonly string[] = [
  '正泰',
  '德力西',
  '奥康',
  '康奈',
  '报喜鸟',
  '森马',
  '人本',
  '华峰',
  '天正',
  '人民电器',
  '伯特利',
  '红蜻蜓',
  '意尔康',
  '美特斯',
  '邦威',
  '庄吉',
  '法派',
  '夏梦',
  '瑞立',
  '瑞明',
  '华仪',
  '长城',
  '兴乐',
  '环宇',
  '伟明',
  '新雅',
  '立可达',
  '一鸣',
  '均瑶',
  '宏丰',
  '康宁',
  '青山',
  '澜舟',
  '珞石',
  '东方',
  '超达',
  '宣达',
  '伯恩',
  '罗莱',
  '浪莎',
  '海尔',
  '海信',
  '美的',
  '格力',
  '华为',
  '腾讯',
  '阿里',
  '京东',
  '百度',
  '吉利',
  '比亚迪',
  '安踏',
  '恒源',
  '永辉',
]

/** A trade mark of two characters. */
export function brandName(random: Random): string {
  for (;;) {
    const brand = random.pick(brandFirst) + random.pick(brandSecond)
    if (!famousMarks.some(mark => brand.includes(mark))) return brand
  }
}

/** A third character where two are taken. */
export function longerBrand(random: Random): string {
  return brandName(random) + random.pick(brandSecond)
}
