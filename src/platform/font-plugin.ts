import type { Plugin } from 'vite'

/** The alphabet of the app's own words; other ones are fetched where a text has them. */
const FIRST_FONTS = /latin-wght-normal-[\w-]+\.woff2$/

/** Asks for the fonts of the first page in its head, or its text would be laid out once without them and once with them. */
export function fontPlugin(): Plugin {
  return {
    name: 'preflight:fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => FIRST_FONTS.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
            injectTo: 'head',
          })),
    },
  }
}
