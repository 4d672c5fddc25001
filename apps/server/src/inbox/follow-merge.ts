import { followColumn } from '../registry/index.ts'

/** What somebody was told, they were told under whatever record. A message keeps its place; only its reader changes. */
export const messageFollowers = [followColumn({ table: 'inbox.messages' })]
