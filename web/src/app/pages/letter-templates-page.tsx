import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { TemplateList } from '@/features/letters/library/template-list'

export default function LetterTemplatesPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('library.title')}>
      <TemplateList />
    </Page>
  )
}
