import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFollow, useFollowing } from '../api/conversation'

/** Follows a request, so that one is told of what the customer sees too. */
export function FollowButton({ requestId }: { requestId: number }) {
  const { t } = useTranslation()
  const query = useFollowing(requestId)
  const follow = useFollow(requestId)
  const me = query.data?.me ?? false
  const count = query.data?.count ?? 0
  return (
    <Button icon={me ? <EyeInvisibleOutlined /> : <EyeOutlined />} aria-pressed={me} loading={follow.isPending} disabled={!query.data} onClick={() => follow.mutate(!me)}>
      {t(me ? 'requests.unfollow' : 'requests.follow')}
      {count > 0 && ` · ${count}`}
    </Button>
  )
}
