/** Nothing of the product uses these; a script that came in all the same shall not either. */
const features = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb'] as const

export const refusedFeatures = featuresWith()

/** The header's value where a page has a use for one of them: its own scripts may then ask for it, and the reader decides. */
export function featuresWith(used?: (typeof features)[number]): string {
  return features.map(feature => `${feature}=(${feature === used ? 'self' : ''})`).join(', ')
}

/** The browser may load nothing from elsewhere and run nothing that stands in a page, neither script nor style. */
export function helmetOptions(secure: boolean) {
  return {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        frameSrc: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    hsts: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' as const }, // a post links back to the search that led to it
    crossOriginEmbedderPolicy: false,
  }
}

/** For an answer that is given before any hook runs: it is no page, so that nothing at all may be loaded for it. */
export function bareHeaders(secure: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy':
      "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(secure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  }
}
