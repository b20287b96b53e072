import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/atkinson-hyperlegible-mono/wght.css'
import './kit/tokens.css'
import './kit/base.css'
import './kit/kit.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { openServices } from './app/services.ts'

const root = document.getElementById('app')
if (root === null) throw new Error('Inconsistent: index.html has no #app')

const services = await openServices()
createRoot(root).render(
  <StrictMode>
    <App services={services} />
  </StrictMode>,
)
