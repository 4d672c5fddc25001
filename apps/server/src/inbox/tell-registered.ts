import type { Id, Subscriber, Text } from '../kernel/index.ts'
import { type RegistrationAction, type RegistrationKind, registrationKinds } from '../registry/index.ts'
import { insertMessages } from './message.store.ts'

/** What the registry made known reaches the person: an answer to a request, a renewal that is due, a household. */
interface Moved {
  readonly person: Id<'Person'>
  readonly registration: string
  readonly kind: RegistrationKind
  readonly action: RegistrationAction
}

const answers: Partial<Record<RegistrationAction, { readonly title: Text; readonly body: Text }>> = {
  accept: {
    title: { zh: '{kind}办好了', en: '{kind}: accepted' },
    body: { zh: '到期前会提醒你续。', en: 'You will be reminded before it has to be renewed.' },
  },
  refuse: {
    title: { zh: '{kind}没有办成', en: '{kind}: refused' },
    body: {
      zh: '为什么、下一步怎么办，写在登记页里。',
      en: 'Why, and what now, stands on the page of registrations.',
    },
  },
  cancel: {
    title: { zh: '{kind}注销了', en: '{kind}: cancelled' },
    body: {
      zh: '不对的话，打 12333 或到镇街问。',
      en: 'If that is wrong, call 12333 or ask the town office.',
    },
  },
}

const tellRegistrationMoved: Subscriber = {
  topic: 'registry.registration-moved',
  name: 'inbox.tellRegistrationMoved',
  async handle(context, payload) {
    const { person, registration, kind, action } = payload as unknown as Moved // emitted by the registry
    const words = answers[action]
    if (words === undefined) return // what the person did themselves is no news to them
    await insertMessages(context, [
      {
        to: { person },
        kind: `registration.${action}`,
        title: filled(words.title, kind),
        body: words.body,
        href: '/my/registrations',
        source: registration,
      },
    ])
  },
}

const tellRenewalDue: Subscriber = {
  topic: 'registry.renewal-due',
  name: 'inbox.tellRenewalDue',
  async handle(context, payload) {
    // emitted by the registry
    const due = payload as unknown as Pick<Moved, 'person' | 'registration' | 'kind'> & { renewBy: string }
    await insertMessages(context, [
      {
        to: { person: due.person },
        kind: 'registration.renewal-due',
        title: filled({ zh: '{kind}该续了', en: '{kind}: time to renew' }, due.kind),
        body: {
          zh: `${due.renewBy} 前点一下“情况没变”就行。`,
          en: `One press before ${due.renewBy} is enough, if nothing has changed.`,
        },
        href: '/my/registrations',
        source: due.registration,
      },
    ])
  },
}

const tellHouseholdAsked: Subscriber = {
  topic: 'registry.household-asked',
  name: 'inbox.tellHouseholdAsked',
  async handle(context, payload) {
    const { person, name } = payload as unknown as { person: Id<'Person'>; name: string } // emitted by the registry
    await insertMessages(context, [
      {
        to: { person },
        kind: 'household.asked',
        title: { zh: `${name}请你登记为一家`, en: `${name} asks to name you in their household` },
        body: { zh: '同意了才算数，不同意也没关系。', en: 'It counts only if you agree; you need not.' },
        href: '/my/household',
      },
    ])
  },
}

function filled(text: Text, kind: RegistrationKind): Text {
  const { zh, en } = registrationKinds[kind]
  return { zh: text.zh.replace('{kind}', zh), en: text.en.replace('{kind}', en) }
}

export const registryNews: readonly Subscriber[] = [tellRegistrationMoved, tellRenewalDue, tellHouseholdAsked]
