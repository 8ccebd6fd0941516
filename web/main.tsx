import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { getLocale } from './paraglide/runtime.js'
import { askSession } from './signing.ts'
import { applyElderMode } from './preferences.ts'
import './style/tokens.css'
import './style/base.css'
import './style/controls.css'
import './style/shell.css'

document.documentElement.lang = getLocale()
applyElderMode()
void askSession()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
