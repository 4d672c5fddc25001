import { say, type Text } from '../../kernel/index.ts'
import type { ActivityProps } from './activity-model.ts'
import { activityPaths as to } from './activity-paths.ts'
import { cost, when, where } from './activity-words.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import { Back, Own } from './parts.tsx'
import { local } from './paths.ts'

const t = {
  title: { zh: '转给别人', en: 'Share' },
  say: {
    zh: '让对方扫一扫，或者把网址发过去。印出来贴在门口也行。',
    en: 'Let somebody scan it, send the address, or print it for a door.',
  },
  picture: { zh: '二维码，扫了打开这个活动', en: 'QR code that opens this activity' },
  address: { zh: '网址', en: 'Address' },
} as const satisfies Record<string, Text>

/** A poster: what, when, where, and a code that leads to it. Nothing but it is printed. */
export function renderShare(
  frame: Frame,
  props: { readonly activity: ActivityProps; readonly address: string; readonly picture: string },
): string {
  const { language, today } = frame
  const { activity } = props
  const [first] = activity.sittings
  return render(frame, {
    title: `${say(t.title, language)} ${activity.title}`,
    current: 'activities',
    personal: true,
    children: (
      <div class="page">
        <Back href={local(to.one(activity.id), language)}>
          <Own language={language}>{activity.title}</Own>
        </Back>
        <div class="narrow">
          <h1>
            <Own language={language}>{activity.title}</Own>
          </h1>
          <p class="lead">
            {first === undefined ? null : when(first, today, language)}
            <br />
            <Own language={language}>{where(activity, language)}</Own>
            <br />
            {say(cost(activity.price), language)}
          </p>
          <div
            class="qr"
            role="img"
            aria-label={say(t.picture, language)}
            // drawn here from an address of our own: nothing in it was typed by anybody
            dangerouslySetInnerHTML={{ __html: props.picture }}
          />
          <p>
            {say(t.address, language)} <code>{props.address}</code>
          </p>
          <p class="second no-print note-apart">{say(t.say, language)}</p>
        </div>
      </div>
    ),
  })
}
