import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { User } from '@/api/types'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { word } from '@/lib/words'
import { useUsers } from '../api/users'

interface UserListProps {
  q: string
  onEdit: (user: User) => void
  onReset: (user: User) => void
  onScope: (user: User) => void
}

export function UserList({ q, onEdit, onReset, onScope }: UserListProps) {
  const { t } = useTranslation()
  const query = useUsers(q)
  return (
    <Scroll className="panel">
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('admin.users.empty')} />}>
        {(rows) => (
          <Table<User>
            className="cards-on-phone"
            aria-label={t('admin.users.title')}
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={rows}
            columns={[
              { key: 'name', title: t('admin.users.displayName'), dataIndex: 'displayName' },
              { key: 'username', title: t('admin.users.username'), dataIndex: 'username' },
              {
                key: 'roles',
                title: t('admin.users.roles'),
                render: (_, user) => (
                  <span className="row tight">
                    {user.roles.map((role) => (
                      <span key={role} className="tag">
                        {word('role', role)}
                      </span>
                    ))}
                  </span>
                ),
              },
              { key: 'department', title: t('admin.users.department'), responsive: ['md'], render: (_, user) => user.department || '–' },
              { key: 'scope', title: t('admin.scope.title'), responsive: ['md'], render: (_, user) => (user.scope.parts.length > 0 ? t('admin.scope.counted', { what: t(`admin.scope.short.${user.scope.kind}`), n: user.scope.parts.length }) : t(`admin.scope.short.${user.scope.kind}`)) },
              { key: 'mobile', title: t('admin.users.mobile'), responsive: ['md'], render: (_, user) => user.mobile || '–' },
              { key: 'enabled', title: t('admin.users.enabled'), render: (_, user) => (user.enabled ? t('state.yes') : <span className="tag quiet">{t('admin.users.disabled')}</span>) },
              {
                key: 'edit',
                title: <span className="visually-hidden">{t('action.edit')}</span>,
                render: (_, user) => (
                  <span className="row tight">
                    <Button size="small" aria-label={`${t('action.edit')} ${user.displayName}`} onClick={() => onEdit(user)}>
                      {t('action.edit')}
                    </Button>
                    {!user.roles.includes('ADMIN') && !user.roles.includes('CUSTOMER') && (
                      <Button size="small" aria-label={`${t('admin.scope.title')} ${user.displayName}`} onClick={() => onScope(user)}>
                        {t('admin.scope.title')}
                      </Button>
                    )}
                    <Button size="small" aria-label={`${t('admin.users.resetPassword')} ${user.displayName}`} onClick={() => onReset(user)}>
                      {t('admin.users.resetPassword')}
                    </Button>
                  </span>
                ),
              },
            ]}
          />
        )}
      </QueryStates>
      <LoadMore query={query} />
    </Scroll>
  )
}
