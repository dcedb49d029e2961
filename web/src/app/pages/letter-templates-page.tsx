import { FileAddOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateKind } from '@/api/letter-types'
import { Authorized } from '@/components/authorized'
import { Page } from '@/components/page'
import { NewTemplateDialog } from '@/features/letters/library/new-template-dialog'
import { TemplateList } from '@/features/letters/library/template-list'

export default function LetterTemplatesPage() {
  const { t } = useTranslation()
  const [making, setMaking] = useState<TemplateKind>()
  return (
    <Page
      title={t('library.title')}
      actions={
        <Authorized to="letters.review">
          <Button icon={<PlusOutlined />} onClick={() => setMaking('CLAUSE')}>
            {t('library.newClause')}
          </Button>
          <Button icon={<FileAddOutlined />} onClick={() => setMaking('LETTER')}>
            {t('library.newLetter')}
          </Button>
        </Authorized>
      }
    >
      <TemplateList />
      {making && <NewTemplateDialog like={{ kind: making }} onClose={() => setMaking(undefined)} />}
    </Page>
  )
}
