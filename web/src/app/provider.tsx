import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '@/i18n'
import { configureApi } from '@/lib/api-client'
import { useTheme } from '@/lib/preferences'
import { themeFor } from './theme'

/** Everything a screen stands on: language, look, server data. */
export function Provider({ client, children }: { client: QueryClient; children: ReactNode }) {
  useTranslation()
  const language = currentLanguage()
  const theme = useTheme()
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn')
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  configureApi({ language: currentLanguage })
  return (
    <ConfigProvider locale={language === 'en' ? enUS : zhCN} theme={themeFor(theme)} form={{ scrollToFirstError: true }} button={{ autoInsertSpace: false }}>
      <App>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}
