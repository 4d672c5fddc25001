/** Tables of counts of people as they may leave the house: small cells suppressed, and none to be computed back. */
export {
  type Shown,
  type ShownRow,
  type ShownTable,
  type SuppressionOptions,
  suppressRow,
  suppressTable,
  usualThreshold,
} from './suppress.ts'
