#!/usr/bin/env node
import { pathToFileURL } from 'node:url'
import { requireNode } from './environment.mjs'
import { readyBundle } from './lab-bundle.mjs'

// `npm run lab` and the package's bin: runs the lab's bundle, which is made anew when the sources have changed.
requireNode()
await import(pathToFileURL(readyBundle('src/cli/lab.ts')).href)
