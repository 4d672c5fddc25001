import type { Field } from './trade.ts'

/** What people of a field studied. */
export const majors: Readonly<Record<Field, readonly string[]>> = {
  production: ['机械加工技术', '鞋类设计与工艺', '服装制作'],
  technical: ['机械设计制造及其自动化', '数控技术', '模具设计与制造', '机电一体化技术'],
  electric: ['电气自动化技术', '电气工程及其自动化', '供用电技术'],
  sales: ['市场营销', '国际经济与贸易', '商务英语'],
  office: ['工商管理', '人力资源管理', '行政管理', '汉语言文学'],
  commerce: ['电子商务', '跨境电子商务', '网络营销与直播电商', '应用西班牙语'],
  design: ['产品设计', '服装与服饰设计', '视觉传达设计', '广告艺术设计'],
  service: ['酒店管理', '烹饪工艺与营养', '旅游管理'],
  logistics: ['现代物流管理', '物流工程', '汽车运用与维修'],
  teaching: ['学前教育', '小学教育', '早期教育'],
  health: ['护理', '药学', '康复治疗技术', '智慧健康养老服务'],
  software: ['计算机科学与技术', '软件工程', '大数据技术', '人工智能'],
  finance: ['会计学', '大数据与会计', '财务管理', '金融学'],
  community: ['社会工作', '法学', '公共事业管理'],
  farming: ['园艺', '水产养殖学', '农业经济管理'],
}
/** What they can show. */
export const skills: Readonly<Record<Field, readonly string[]>> = {
  production: ['看图', '针车', '质量检验'],
  technical: ['CAD', 'SolidWorks', '数控编程', '量具'],
  electric: ['低压电工证', 'PLC', '电气识图'],
  sales: ['英语', '客户开发', 'C1 驾照'],
  office: ['Office', '公文写作', '社保办理'],
  commerce: ['平台运营', '英语', '数据分析', '剪辑'],
  design: ['PS', 'AI', '手绘', '剪辑'],
  service: ['健康证', '普通话', '收银'],
  logistics: ['叉车证', 'C1 驾照', 'ERP'],
  teaching: ['教师资格证', '普通话二甲', '钢琴'],
  health: ['护士证', '急救证', '养老护理员证'],
  software: ['Java', 'SQL', '前端', 'Linux'],
  finance: ['初级会计证', '金税', 'Excel'],
  community: ['社工证', '温州方言', '公文写作'],
  farming: ['种植', '养殖', '短视频'],
}
