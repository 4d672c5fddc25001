export { peopleOfIdentities } from './people-keys.store.ts'
export { insertSpell } from './spell.store.ts'
