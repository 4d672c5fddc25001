/** Activities of the test city, for tests of other rooms. */
export { callAs, doorSends, fieldsOf, openActivity } from '../activities/activities.test-city.ts'
