import type { Module } from '../kernel/index.ts'
import { messageFollowers } from './follow-merge.ts'
import { listMyMessages } from './list-my-messages.ts'
import { markMessageRead } from './mark-message-read.ts'
import { markMessagesRead } from './mark-messages-read.ts'
import { inboxPersonData } from './person-data.ts'
import { tellMerged, tellUnmerged } from './tell-merged.ts'
import { registryNews } from './tell-registered.ts'

export { deleteMessagesAbout } from './delete-about.store.ts'
/** Tells somebody something, in the caller's transaction. */
export { insertMessages as tell } from './message.store.ts'
export type { Message, NewMessage, Receiver } from './message.ts'
export { countReadOf } from './read-count.store.ts'
export { listMyMessages, markMessageRead, markMessagesRead }

export const inbox: Module = {
  name: 'inbox',
  migrations: new URL('./migrations/', import.meta.url),
  personData: inboxPersonData,
  useCases: [listMyMessages, markMessageRead, markMessagesRead],
  subscribers: [tellMerged, tellUnmerged, ...registryNews],
  followers: messageFollowers,
}
