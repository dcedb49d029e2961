import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@/i18n'
import { Root } from '@/app/root'
import '@/app/app.css'

createRoot(document.querySelector('#root') as HTMLElement).render(
  <StrictMode>
    <Root />
  </StrictMode>,
)
