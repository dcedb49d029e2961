import { MoonOutlined, SunOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { currentLanguage, setLanguage, type Language } from '@/i18n'
import { setTheme, useTheme } from '@/lib/preferences'

/** Each language is named in itself, so these two words are not translated. */
const languages: { value: Language; label: string }[] = [
  { value: 'zh-CN', label: '\u4e2d\u6587' },
  { value: 'en', label: 'EN' },
]

export function LanguageSwitch() {
  const { t } = useTranslation()
  return <Segmented size="small" aria-label={t('header.language')} options={languages} value={currentLanguage()} onChange={setLanguage} />
}

export function ThemeSwitch() {
  const { t } = useTranslation()
  const theme = useTheme()
  return (
    <Button
      type="text"
      aria-label={t('header.theme')}
      title={t('header.theme')}
      icon={theme === 'dark' ? <SunOutlined /> : <MoonOutlined />}
      onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
    />
  )
}
