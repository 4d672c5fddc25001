import '@qingye/look/tokens.css'
import '@qingye/look/promise.css'
import '@qingye/look/fair.css'
import './styles/base.css'
import './styles/parts.css'
import './styles/table.css'
import './styles/activities.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { Refused } from './api/client.ts'
import { language, setLanguage } from './language.ts'
import { Pages } from './pages.tsx'
import { rememberTheme } from './theme.ts'

const client = new QueryClient({
  defaultOptions: {
    // without a network a save fails at once and says so; waiting for the network would look like a dead button
    mutations: { networkMode: 'always' },
    queries: {
      staleTime: 10_000,
      // a refusal stays one; only a lost connection is worth a second try
      retry: (times, error) => !(error instanceof Refused && error.status < 500) && times < 2,
    },
  },
})

rememberTheme()
setLanguage(language())
const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <BrowserRouter basename="/work">
          <Pages />
        </BrowserRouter>
      </QueryClientProvider>
    </StrictMode>,
  )
}
