import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { contentPlugin } from './src/content/compile/content-plugin.ts'
import { validatorPlugin } from './src/content/compile/validator-plugin.ts'
import { fontPlugin } from './src/platform/font-plugin.ts'
import { ruleWordsPlugin } from './src/platform/rule-words-plugin.ts'
import { rulebookPlugin } from './src/platform/rulebook-plugin.ts'
import { schemaLimitsPlugin } from './src/platform/schema-limits-plugin.ts'
import { schemasPlugin } from './src/platform/schemas-plugin.ts'
import { securityPlugin } from './src/platform/security-plugin.ts'
import { yamlReaderPlugin } from './src/platform/yaml-reader-plugin.ts'

export default defineConfig({
  // Relative addresses: the build runs at any path of any static host.
  base: './',
  plugins: [
    validatorPlugin(),
    contentPlugin({ provers: 'src/platform/provers.ts', search: 'src/platform/search-content.ts' }),
    rulebookPlugin(),
    schemasPlugin(),
    react(),
    securityPlugin(),
    fontPlugin(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/platform',
      filename: 'sw.ts',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,woff2,ttf,svg,png,json,txt}'],
        // The editor's chunk is the largest; a test holds the manifest against the files of dist.
        maximumFileSizeToCacheInBytes: 6 * 1024 * 1024,
      },
      includeManifestIcons: false,
      manifest: {
        name: 'Preflight: AWS certification study',
        short_name: 'Preflight',
        description:
          'Flashcards, scenario quizzes and a configuration lab for App Runner. Works without a network.',
        id: './',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#fbfaf7',
        theme_color: '#4a3fc4',
        categories: ['education'],
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
        screenshots: [
          {
            src: 'screenshot-lab.png',
            sizes: '1280x800',
            type: 'image/png',
            form_factor: 'wide',
            label: 'The config lab',
          },
        ],
      },
    }),
  ],
  resolve: {
    alias: {
      // Its browser form decodes &amp; with an element, which a worker that reads Markdown does not have.
      'decode-named-character-reference': fileURLToPath(
        new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
      ),
    },
  },
  worker: {
    format: 'es',
    plugins: () => [validatorPlugin(), ruleWordsPlugin(), schemaLimitsPlugin(), yamlReaderPlugin()],
  },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 5000,
    assetsInlineLimit: 0,
    // Every browser of the target knows modulepreload.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every page loads is one file: to a slow processor each request costs as much as ten kilobytes of code.
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 3 },
            {
              name: 'parts',
              test: /[\\/]lucide-react[\\/]|[\\/]src[\\/](base|kit|content[\\/]ui)[\\/]/,
              minShareCount: 2,
              priority: 2,
            },
            { name: 'money', test: /[\\/]src[\\/]pricing[\\/]/, minShareCount: 2, priority: 2 },
            // Not what belongs to Monaco, or Monaco would come with it.
            {
              name: 'bench',
              test: /[\\/]src[\\/]lab[\\/](?!ui[\\/]monaco)/,
              minShareCount: 2,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/build/**', 'test/bench/**', 'test/long/**'],
    testTimeout: 60_000,
  },
})
