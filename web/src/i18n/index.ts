import i18n from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en'
import { zh } from './zh'

export type Language = 'zh-CN' | 'en'

const LANGUAGE_KEY = 'yinuo.language'

function remembered(): Language {
  return localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'zh-CN'
}

export function setLanguage(language: Language) {
  localStorage.setItem(LANGUAGE_KEY, language)
  document.documentElement.lang = language
  void i18n.changeLanguage(language)
}

export function currentLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'zh-CN'
}

void i18n.use(initReactI18next).init({
  resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
  lng: remembered(),
  fallbackLng: 'zh-CN',
  interpolation: { escapeValue: false },
  showSupportNotice: false,
} as Parameters<typeof i18n.init>[0])
document.documentElement.lang = remembered()
// "{{n}} {{n, plural(one: day; other: days)}}": the word a number asks for in the language that is read.
i18n.services.formatter?.add('plural', (value: unknown, language, words: Record<string, string>) => {
  const form = new Intl.PluralRules(language).select(Number(value))
  return words[form] ?? words['other'] ?? ''
})

export { i18n }
