import type { Module } from '../kernel/index.ts'
import { answerRound } from './answer-round.ts'
import { applyForPost } from './apply-for-post.ts'
import { clearDoubt } from './clear-doubt.ts'
import { closeRound } from './close-round.ts'
import { followApplications } from './follow-applications.ts'
import { receiptFollower } from './follow-merge.store.ts'
import { followOrganisations } from './follow-organisations.ts'
import { checkImportRows } from './import-check.ts'
import { listImports, readImport, readMarkedImport } from './import-read.ts'
import { mapImport, reviewImport, runImport } from './import-run.ts'
import { getImportTemplate } from './import-template.ts'
import { undoImport, undoImportRows } from './import-undo.ts'
import { uploadImport, uploadImportAgain } from './import-upload.ts'
import { wakeImports } from './import-work.ts'
import { writeImportRows } from './import-write.ts'
import { keepApart } from './keep-apart.ts'
import { listDuplicates } from './list-duplicates.ts'
import { listOpenPosts } from './list-open-posts.ts'
import { listPosts } from './list-posts.ts'
import { listPushes, readPush } from './list-pushes.ts'
import { listRounds, readRound } from './list-rounds.ts'
import { mergePosts } from './merge-posts.ts'
import { movePost } from './move-post.ts'
import { openRound } from './open-round.ts'
import { postsPersonData } from './person-data.ts'
import { countAudience, pushPosts } from './push-posts.ts'
import { readEmployer } from './read-employer.ts'
import { readPost } from './read-post.ts'
import { readShopWindow } from './read-shop-window.ts'
import { reviewPost } from './review-post.ts'
import { draftPost, editPost } from './save-post.ts'
import { searchPosts } from './search-posts.ts'
import { similarPosts } from './similar-posts.ts'

export { type DoubtReason, doubtRules, doubtWords } from './doubtful.ts'
export { recordTwins, type Twin, twinsOf } from './duplicates.ts'
export { expirePosts } from './expire-posts.ts'
export { fingerprintOf } from './fingerprint.ts'
export { followPushes } from './follow-pushes.ts'
export { createPostImports, importWorkToken } from './import-work.ts'
export type { PostRow } from './list-posts.ts'
export { markDoubtful } from './mark-doubtful.ts'
export { findPosts } from './post.store.ts'
export * from './post.ts'
export { createPostIndex, type PostIndex, postIndexToken } from './post-index.ts'
export type { PostView } from './post-view.ts'
export { remindRounds } from './remind-rounds.ts'
export { countReviews, type PostTotals, postTotalsOf, type Waiting } from './totals.store.ts'
export {
  answerRound,
  applyForPost,
  clearDoubt,
  closeRound,
  countAudience,
  draftPost,
  editPost,
  getImportTemplate,
  keepApart,
  listDuplicates,
  listImports,
  listOpenPosts,
  listPosts,
  listPushes,
  listRounds,
  mapImport,
  mergePosts,
  movePost,
  openRound,
  pushPosts,
  readEmployer,
  readImport,
  readMarkedImport,
  readPost,
  readPush,
  readRound,
  readShopWindow,
  reviewImport,
  reviewPost,
  runImport,
  searchPosts,
  similarPosts,
  undoImport,
  uploadImport,
  uploadImportAgain,
}

export const posts: Module = {
  name: 'posts',
  migrations: new URL('./migrations/', import.meta.url),
  personData: postsPersonData,
  followers: [receiptFollower],
  useCases: [
    checkImportRows,
    getImportTemplate,
    listImports,
    mapImport,
    readImport,
    readMarkedImport,
    reviewImport,
    runImport,
    undoImport,
    undoImportRows,
    uploadImport,
    uploadImportAgain,
    writeImportRows,
    answerRound,
    applyForPost,
    clearDoubt,
    closeRound,
    countAudience,
    draftPost,
    editPost,
    keepApart,
    listDuplicates,
    listOpenPosts,
    listPosts,
    listPushes,
    listRounds,
    mergePosts,
    movePost,
    openRound,
    pushPosts,
    readEmployer,
    readPost,
    readPush,
    readRound,
    readShopWindow,
    reviewPost,
    searchPosts,
    similarPosts,
  ],
  subscribers: [followApplications, followOrganisations, wakeImports],
}
