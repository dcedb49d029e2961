import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@/i18n'
import { Root } from '@/app/root'
import '@/app/app.css'
import { keepAppOnPhone } from '@/lib/field/app-on-phone'

createRoot(document.querySelector('#root') as HTMLElement).render(
  <StrictMode>
    <Root />
  </StrictMode>,
)

void keepAppOnPhone()
