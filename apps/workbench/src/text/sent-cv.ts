import type { Text } from '../api/shapes.ts'

export const sentCv = {
  open: { zh: '看简历', en: 'Open the CV' },
  sent: { zh: '{at}附上', en: 'sent {at}' },
  title: { zh: '{name}的简历', en: 'CV of {name}' },
  asSent: {
    zh: '{at}投递时的样子；以后改的不在里面。看过会记下来',
    en: 'As it was sent, {at}; later changes are not in it. That you looked is on record',
  },
  pdf: { zh: '下载 PDF', en: 'Download as PDF' },
} as const satisfies Record<string, Text>
