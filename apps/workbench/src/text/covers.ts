import type { Text } from '../api/shapes.ts'

export const covers = {
  title: { zh: '封面', en: 'Cover' },
  alt: { zh: '现在的封面', en: 'The cover as it is' },
  help: {
    zh: '放在公开页面最上面。不要有认得出的人；拍摄地点等信息会自动去掉。',
    en: 'It stands at the head of the public page. Nobody is to be recognised in it; where it was taken is removed.',
  },
  choose: { zh: '选一张', en: 'Choose one' },
  change: { zh: '换一张', en: 'Change it' },
  remove: { zh: '不要封面', en: 'No cover' },
  kept: { zh: '封面换好了', en: 'The cover is set' },
} as const satisfies Record<string, Text>
