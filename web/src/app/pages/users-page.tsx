import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '@/api/types'
import { Page } from '@/components/page'
import { SearchBox } from '@/components/search-box'
import { DataScopeDialog } from '@/features/identity/components/data-scope-dialog'
import { ResetPasswordDialog } from '@/features/identity/components/reset-password-dialog'
import { UserDialog } from '@/features/identity/components/user-dialog'
import { UserList } from '@/features/identity/components/user-list'
import { useUrlState } from '@/lib/use-url-state'

export default function UsersPage() {
  const { t } = useTranslation()
  const [q, setQ] = useUrlState('q')
  const [editing, setEditing] = useState<{ existing?: User }>()
  const [resetting, setResetting] = useState<User>()
  const [scoping, setScoping] = useState<User>()
  return (
    <Page
      title={t('admin.users.title')}
      actions={
        <>
          <SearchBox label={t('admin.users.search')} value={q} onChange={setQ} />
          <Button type="primary" onClick={() => setEditing({})}>
            {t('admin.users.create')}
          </Button>
        </>
      }
    >
      <UserList q={q} onEdit={(existing) => setEditing({ existing })} onReset={setResetting} onScope={setScoping} />
      {editing && <UserDialog existing={editing.existing} onClose={() => setEditing(undefined)} />}
      {scoping && <DataScopeDialog user={scoping} onClose={() => setScoping(undefined)} />}
      {resetting && <ResetPasswordDialog user={resetting} onClose={() => setResetting(undefined)} />}
    </Page>
  )
}
