import type { Module } from '../kernel/index.ts'
import { applyForPost } from './apply-for-post.ts'
import { followApplications } from './follow-applications.ts'
import { listPosts } from './list-posts.ts'
import { movePost } from './move-post.ts'
import { readPost } from './read-post.ts'
import { reviewPost } from './review-post.ts'
import { draftPost, editPost } from './save-post.ts'
import { searchPosts } from './search-posts.ts'

export { expirePosts } from './expire-posts.ts'
export * from './post.ts'
export { createPostIndex, type PostIndex, postIndexToken } from './post-index.ts'
export type { PostView } from './post-view.ts'
export { applyForPost, draftPost, editPost, listPosts, movePost, readPost, reviewPost, searchPosts }

export const posts: Module = {
  name: 'posts',
  migrations: new URL('./migrations/', import.meta.url),
  useCases: [applyForPost, draftPost, editPost, listPosts, movePost, readPost, reviewPost, searchPosts],
  subscribers: [followApplications],
}
