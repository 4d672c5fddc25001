export { type Demo, demoClock, readDemo } from './demo.ts'
export { type LoadOptions, loadDemo } from './load-demo.ts'
