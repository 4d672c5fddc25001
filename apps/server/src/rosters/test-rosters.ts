/** What other rooms' tests bring rosters in with. */
export * from './rosters.fixture.ts'
