export { type Demo, demoClock, moveDemo, readDemo } from './demo.ts'
export { playFirstDay } from './first-day.ts'
export { type LoadOptions, loadDemo } from './load-demo.ts'
