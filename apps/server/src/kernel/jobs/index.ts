export {
  createQueue,
  type Definition,
  type Job,
  type Payload,
  type Queue,
  type QueueOptions,
  type SendOptions,
} from './queue.ts'
